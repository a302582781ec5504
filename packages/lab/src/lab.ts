import type { IncomingMessage, Server as HttpServer, ServerResponse } from "node:http";
import type { Duplex } from "node:stream";
import { Admission } from "./admission.ts";
import { startTicking } from "./due.ts";
import type { Ending } from "./ending.ts";
import { endings } from "./endings/table.ts";
import { LabError } from "./errors.ts";
import { type Answer, plainAnswer, refuseHandshake, writeAnswer } from "./handshake.ts";
import type { Observation } from "./observation.ts";
import { Observations } from "./observations.ts";
import { type LabOptions, type LabSettings, settle } from "./options.ts";
import { answerRequest } from "./pages/answer-request.ts";
import { realClock } from "./real-clock.ts";
import { noEndingHere, route } from "./route.ts";
import { Stage } from "./stage.ts";
import { Visit } from "./visit.ts";
import { Witness } from "./witness.ts";

// How long `close()` waits for clients to take their goodbye.
const goodbyeMs = 100;
// How long a refused client may take to read why, and an observation may be waited for.
const refusalMs = 1000;
const defaultSeenMs = 5000;

/** A lab without a server of its own, to be put on one. */
export class Lab {
  readonly endings: readonly Ending[] = endings;
  readonly settings: LabSettings;
  readonly #stage: Stage;
  readonly #admission: Admission;
  readonly #observations: Observations;
  readonly #sockets = new Set<Duplex>();
  readonly #detach = new Set<() => void>();
  #visits = 0;
  #closed: Promise<void> | undefined;

  constructor(options: LabOptions = {}) {
    this.settings = settle(options);
    this.#stage = new Stage(this.settings);
    this.#admission = new Admission(this.settings);
    this.#observations = new Observations(this.settings.clock, this.settings.maxObservations);
  }

  /** How many connections are there. */
  get connections(): number {
    return this.#stage.visits.size;
  }

  /** Takes the handshakes below the base path from an HTTP server, and leaves others to its other listeners. Returns the way back. */
  attach(server: HttpServer): () => void {
    const listener = (request: IncomingMessage, socket: Duplex, head: Buffer): void => {
      if (!this.handleUpgrade(request, socket, head) && server.listenerCount("upgrade") === 1) {
        this.#turnAway(socket, plainAnswer(404, "No WebSocket here.\n"));
      }
    };
    server.on("upgrade", listener);
    const detach = (): void => {
      server.off("upgrade", listener);
      this.#detach.delete(detach);
    };
    this.#detach.add(detach);
    return detach;
  }

  /** Answers the index, `/endings.json` and a visit without an upgrade. False, and nothing done, when the path is not the lab's. */
  handleRequest(request: IncomingMessage, response: ServerResponse): boolean {
    return answerRequest(request, response, this.settings);
  }

  /** Takes one handshake. False, and nothing done, when the path is not the lab's. */
  handleUpgrade(request: IncomingMessage, socket: Duplex, head: Buffer): boolean {
    const routed = route(request.url ?? "/", this.settings);
    if (routed.kind === "elsewhere") {
      return false;
    }
    const address = request.socket.remoteAddress ?? "";
    const refusal =
      this.#closed === undefined
        ? refuseHandshake(request, this.settings.allowOrigins)
        : plainAnswer(503, "The lab is closed.\n");
    if (refusal !== undefined || routed.kind !== "ending") {
      this.#turnAway(
        socket,
        refusal ?? (routed.kind === "answer" ? routed.answer : plainAnswer(404, noEndingHere(this.settings.basePath))),
      );
      return true;
    }
    const full = this.#admission.enter(address);
    if (full !== undefined) {
      this.#turnAway(socket, full);
      return true;
    }
    this.#begin(request, socket, head, routed, () => {
      this.#admission.leave(address);
    });
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

  #begin(
    request: IncomingMessage,
    socket: Duplex,
    early: Buffer,
    { ending, value, parameters, url }: Extract<ReturnType<typeof route>, { kind: "ending" }>,
    leave: () => void,
  ): void {
    const now = this.#stage.now();
    const { room, id, every = 1, then } = parameters;
    const name = room ?? id;
    const key = [ending.path, value, name ?? ""].join("\n");
    const place = this.#stage.rooms.enter(key, name !== undefined, now);
    this.#visits += 1;
    const start = {
      visit: this.#visits,
      ending: ending.path,
      url,
      ...(id === undefined ? {} : { id }),
      ...(room === undefined ? {} : { room }),
    };
    const witness = new Witness(start, now);
    const gone = (): void => {
      this.#sockets.delete(socket);
      this.#stage.visits.delete(visit);
      leave();
      const observation = witness.report(this.#stage.now());
      this.#observations.add(observation);
      this.settings.onEnding?.(observation);
    };
    this.#sockets.add(socket);
    const visit = new Visit({
      request,
      socket,
      early,
      value,
      parameters,
      room: place,
      stage: this.#stage,
      witness,
      gone,
    });
    this.#stage.visits.add(visit);
    const spared = place.visits % every !== 0 || (then === "echo" && place.acted);
    if (spared) {
      startTicking(visit, visit.accept(), parameters.tick ?? parameters.rate);
    } else {
      ending.play(visit);
    }
  }

  #turnAway(socket: Duplex, answer: Answer): void {
    this.#sockets.add(socket);
    const timer = setTimeout(() => {
      socket.destroy();
    }, refusalMs);
    socket.on("error", () => undefined);
    socket.once("close", () => {
      clearTimeout(timer);
      this.#sockets.delete(socket);
    });
    socket.resume();
    socket.end(writeAnswer(answer));
  }

  async #close(): Promise<void> {
    for (const detach of [...this.#detach]) {
      detach();
    }
    this.#stage.timers.stop();
    this.#observations.stop();
    const gone = [...this.#sockets].map(
      (socket) =>
        new Promise<void>((resolve) =>
          socket.once("close", () => {
            resolve();
          }),
        ),
    );
    for (const visit of [...this.#stage.visits]) {
      if (visit.connection === undefined) {
        visit.drop();
      } else {
        visit.connection.expire("the lab closes");
      }
    }
    const cancel = realClock.after(goodbyeMs, () => {
      for (const socket of [...this.#sockets]) {
        socket.destroy();
      }
    });
    await Promise.all(gone);
    cancel();
  }
}
