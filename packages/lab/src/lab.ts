import type { IncomingMessage, Server as HttpServer, ServerResponse } from "node:http";
import type { Duplex } from "node:stream";
import { Admission, type Wish } from "./admission.ts";
import { type Answer, plainAnswer } from "./answer.ts";
import { LabError } from "./errors.ts";
import { refuseHandshake, writeAnswer } from "./handshake.ts";
import { LabClient } from "./lab-client.ts";
import { LabState } from "./lab-state.ts";
import type { Observation } from "./observation.ts";
import { Observations } from "./observations.ts";
import type { LabOptions, LabSettings } from "./options.ts";
import { Pages } from "./pages/pages.ts";
import { systemClock } from "@afterclose/wire";
import { Recorder } from "./recorder.ts";
import { noScenarioHere, type Route, route } from "./route.ts";
import { enterRoom, runScenario } from "./run-scenario.ts";
import type { Scenario } from "./scenario.ts";
import { scenarios } from "./scenarios/table.ts";
import { settle } from "./settle-options.ts";
import { shareTurns } from "./share-turns.ts";

// How long `close()` waits for clients to answer their Close frame.
const closeAnswerMs = 100;
// How long a refused client may take to read why, and an observation may be waited for.
const refusalMs = 1000;
const defaultSeenMs = 5000;
// So many are told at one time why they are refused; beyond that they are cut off.
const maxRefusals = 256;

// The one that takes handshakes, and the one that shares turns.
const ownListeners = 2;

type ScenarioRoute = Extract<Route, { kind: "scenario" }>;

/** A lab without a server of its own, to be put on one: takes handshakes, and hands each to its scenario. */
export class Lab {
  readonly scenarios: readonly Scenario[] = scenarios;
  readonly settings: LabSettings;
  readonly #state: LabState;
  readonly #admission: Admission;
  readonly #observations: Observations;
  readonly #pages: Pages;
  readonly #sockets = new Set<Duplex>();
  readonly #refused = new Set<Duplex>();
  readonly #detach = new Set<() => void>();
  #connections = 0;
  #closed: Promise<void> | undefined;

  constructor(options: LabOptions = {}) {
    this.settings = settle(options);
    this.#state = new LabState(this.settings);
    this.#admission = new Admission(this.settings);
    this.#observations = new Observations(this.settings.clock, this.settings.maxObservations);
    this.#pages = new Pages(this.settings);
  }

  /** How many connections are there. */
  get connections(): number {
    return this.#state.clients.size;
  }

  /** What it keeps: rooms, bytes that wait in memory, refused clients that are being told why, and work that waits for its turn. */
  get keeps(): Readonly<Record<"rooms" | "heldBytes" | "refused" | "turns", number>> {
    const { rooms, held, turns } = this.#state;
    return { rooms: rooms.size, heldBytes: held.total, refused: this.#refused.size, turns: turns.waiting };
  }

  /** Takes the handshakes below the base path from an HTTP server, and leaves others to its other listeners. Returns the way back. */
  attach(server: HttpServer): () => void {
    const listener = (request: IncomingMessage, socket: Duplex, head: Buffer): void => {
      if (!this.handleUpgrade(request, socket, head) && server.listenerCount("upgrade") === ownListeners) {
        this.#turnAway(socket, plainAnswer(404, "No WebSocket here.\n"));
      }
    };
    const stopSharing = shareTurns(server);
    server.on("upgrade", listener);
    const detach = (): void => {
      stopSharing();
      server.off("upgrade", listener);
      this.#detach.delete(detach);
    };
    this.#detach.add(detach);
    return detach;
  }

  /** Answers the index, `/endings.json` and a visit without an upgrade. False, and nothing done, when the path is not the lab's. */
  handleRequest(request: IncomingMessage, response: ServerResponse): boolean {
    return this.#pages.answer(request, response);
  }

  /** Takes one handshake. False, and nothing done, when the path is not the lab's. */
  handleUpgrade(request: IncomingMessage, socket: Duplex, head: Buffer): boolean {
    const routed = route(request.url ?? "/", this.settings);
    if (routed.kind === "elsewhere") {
      return false;
    }
    if (socket.destroyed) {
      return true;
    }
    const refusal =
      this.#closed === undefined
        ? refuseHandshake(request, this.settings.allowOrigins)
        : plainAnswer(503, "The lab is closed.\n");
    if (refusal !== undefined) {
      this.#turnAway(socket, refusal);
    } else if (routed.kind !== "scenario") {
      const nothing = plainAnswer(404, noScenarioHere(this.settings.basePath));
      this.#turnAway(socket, routed.kind === "answer" ? routed.answer : nothing);
    } else {
      this.#admit(request, socket, head, routed);
    }
    return true;
  }

  /** What the lab saw of a connection with that `id`: the oldest that was not asked for yet, as soon as it ended. */
  seen(id: string, waitMs: number = defaultSeenMs): Promise<Observation> {
    if (this.#closed !== undefined) {
      return Promise.reject(new LabError("ERR_LAB_CLOSED", "The lab is closed: nothing more is seen."));
    }
    return this.#observations.take(id, waitMs);
  }

  /** Ends everything, with 1001 for those who can still hear it, and settles when no socket and no timer is left. */
  close(): Promise<void> {
    return (this.#closed ??= this.#close());
  }

  #admit(request: IncomingMessage, socket: Duplex, head: Buffer, routed: ScenarioRoute): void {
    const { addressOf } = this.settings;
    const { scenario, parameters } = routed;
    const wish: Wish = {
      address: addressOf?.(request) ?? request.socket.remoteAddress ?? "",
      numbers: parameters.tick ?? parameters.rate ?? scenario.rate ?? 0,
      isFlood: scenario.isFlood === true,
    };
    const full = this.#admission.enter(wish);
    if (full === undefined) {
      this.#begin(request, socket, head, routed, wish);
    } else {
      this.#turnAway(socket, full);
    }
  }

  #begin(request: IncomingMessage, socket: Duplex, early: Buffer, routed: ScenarioRoute, wish: Wish): void {
    const { scenario, value, parameters, url } = routed;
    const { id, room } = parameters;
    const now = this.#state.now();
    this.#connections += 1;
    const recorder = new Recorder(
      {
        connection: this.#connections,
        scenario: scenario.id,
        url,
        ...(id === undefined ? {} : { id }),
        ...(room === undefined ? {} : { room }),
      },
      now,
    );
    const gone = (): void => {
      this.#sockets.delete(socket);
      this.#state.clients.delete(client);
      this.#admission.leave(wish);
      const observation = recorder.report(this.#state.now());
      this.#observations.add(observation);
      this.settings.onEnding?.(observation);
    };
    this.#sockets.add(socket);
    const client = new LabClient({
      request,
      socket,
      early,
      value,
      parameters,
      room: enterRoom(this.#state.rooms, scenario.path, value, parameters, now),
      lab: this.#state,
      recorder,
      gone,
    });
    this.#state.clients.add(client);
    runScenario(scenario, client);
  }

  #turnAway(socket: Duplex, answer: Answer): void {
    socket.on("error", () => undefined);
    if (this.#refused.size >= maxRefusals) {
      socket.destroy();
      return;
    }
    this.#sockets.add(socket);
    this.#refused.add(socket);
    const timer = setTimeout(() => {
      socket.destroy();
    }, refusalMs);
    socket.once("close", () => {
      clearTimeout(timer);
      this.#sockets.delete(socket);
      this.#refused.delete(socket);
    });
    socket.resume();
    socket.end(writeAnswer(answer));
  }

  async #close(): Promise<void> {
    for (const detach of [...this.#detach]) {
      detach();
    }
    this.#observations.stop();
    const gone = [...this.#sockets].map(
      (socket) =>
        new Promise<void>((resolve) =>
          socket.once("close", () => {
            resolve();
          }),
        ),
    );
    for (const client of [...this.#state.clients]) {
      client.expire("the lab closes");
    }
    const cancel = systemClock.after(closeAnswerMs, () => {
      for (const socket of [...this.#sockets]) {
        socket.destroy();
      }
    });
    await Promise.all(gone);
    cancel();
    this.#state.turns.stop();
  }
}
