import type { IncomingMessage } from "node:http";
import type { Duplex } from "node:stream";
import type { Answer } from "./answer.ts";
import { Connection } from "./connection.ts";
import { finTcp, resetTcp } from "./end-tcp.ts";
import { acceptKey, writeAcceptance, writeAnswer } from "./handshake.ts";
import type { ExpiringClient, LabState } from "./lab-state.ts";
import type { Parameters } from "./parameters.ts";
import type { Recorder } from "./recorder.ts";
import type { AcceptOptions, Room } from "./scenario-client.ts";
import { Timers } from "./timers.ts";

interface LabClientParts {
  readonly request: IncomingMessage;
  readonly socket: Duplex;
  readonly early: Buffer;
  readonly value: string;
  readonly parameters: Parameters;
  readonly room: Room;
  readonly lab: LabState;
  readonly recorder: Recorder;
  /** Called once, when the socket is gone. */
  readonly gone: () => void;
}

// What a client may send before it was accepted, which is nothing; a little is forgiven.
const maxEarlyBytes = 65_536;
const slowPieces = 10;
const agreedCompression = "permessage-deflate; server_no_context_takeover; client_no_context_takeover";

/** One client on a real socket, from its handshake on. Nothing of it outlives the socket. */
export class LabClient implements ExpiringClient {
  readonly value: string;
  readonly parameters: Parameters;
  readonly room: Room;
  readonly lab: LabState;
  readonly timers: Timers;
  readonly #request: IncomingMessage;
  readonly #socket: Duplex;
  readonly #recorder: Recorder;
  #early: Buffer[];
  #connection: Connection | undefined;
  #stopListening: () => void = () => undefined;

  constructor(parts: LabClientParts) {
    const { value, parameters, room, lab } = parts;
    this.value = value;
    this.parameters = parameters;
    this.room = room;
    this.lab = lab;
    this.timers = new Timers(lab.settings.clock);
    this.#request = parts.request;
    this.#socket = parts.socket;
    this.#recorder = parts.recorder;
    this.#early = [parts.early];
    this.#watch(parts.gone);
    this.timers.after(lab.settings.maxLifetimeMs, () => {
      this.expire("the lifetime limit of the lab");
    });
  }

  get connection(): Connection | undefined {
    return this.#connection;
  }

  act(): void {
    this.room.acted = true;
    this.#recorder.acted();
  }

  takeBlame(): void {
    this.#recorder.closedBy("here");
  }

  accept(options: AcceptOptions = {}): Connection {
    const { wrongProof, subprotocol, compression, echo = true } = options;
    const offered = this.#request.headers["sec-websocket-extensions"] ?? "";
    const extensions = compression === true && offered.includes("permessage-deflate") ? agreedCompression : undefined;
    this.#write(
      writeAcceptance(this.#request, {
        ...(wrongProof === true && { acceptKey: acceptKey("not the key that came") }),
        ...(subprotocol !== undefined && { subprotocol }),
        ...(extensions !== undefined && { extensions }),
      }),
    );
    this.#recorder.answered(101);
    return this.#open(echo);
  }

  acceptSlowly(totalMs: number): void {
    const answer = writeAcceptance(this.#request);
    const size = Math.ceil(answer.length / slowPieces);
    const drip = (from: number): void => {
      this.#write(answer.slice(from, from + size));
      if (from + size < answer.length) {
        this.timers.after(totalMs / slowPieces, () => {
          drip(from + size);
        });
      } else {
        this.#recorder.answered(101);
        this.#open(true);
      }
    };
    this.timers.after(totalMs / slowPieces, () => {
      drip(0);
    });
  }

  refuse(answer: Answer): void {
    this.#recorder.answered(answer.status);
    this.#write(writeAnswer(answer));
    this.#recorder.labTcp("fin");
    finTcp(this.#socket);
    this.timers.after(this.lab.settings.closeTimeoutMs, () => {
      this.#socket.destroy();
    });
  }

  reset(): void {
    this.#recorder.labTcp("rst");
    resetTcp(this.#socket);
  }

  drop(): void {
    this.#recorder.labTcp("destroyed");
    this.#socket.destroy();
  }

  expire(why: string): void {
    if (this.#connection === undefined) {
      this.drop();
    } else {
      this.#connection.expire(1001, why);
    }
  }

  #open(echo: boolean): Connection {
    this.#stopListening();
    const { settings, turns, held } = this.lab;
    const connection = new Connection({
      socket: this.#socket,
      early: Buffer.concat(this.#early),
      timers: this.timers,
      recorder: this.#recorder,
      turns,
      held,
      settings,
    });
    this.#early = [];
    this.#connection = connection;
    this.room.clients.add(this);
    if (echo) {
      connection.onMessage((data) => connection.send(data));
    }
    return connection;
  }

  #write(text: string): void {
    if (this.#socket.writable) {
      this.#recorder.count("bytes", "sent", text.length);
      this.#socket.write(text);
    }
  }

  #watch(gone: () => void): void {
    let earlyBytes = 0;
    const onData = (chunk: Buffer): void => {
      earlyBytes += chunk.length;
      if (earlyBytes > maxEarlyBytes) {
        this.drop();
      } else {
        this.#early.push(chunk);
      }
    };
    const onEnd = (): void => {
      this.#recorder.clientTcp("fin");
      this.drop();
    };
    this.#socket.on("data", onData).on("end", onEnd);
    this.#stopListening = () => {
      this.#socket.off("data", onData).off("end", onEnd);
    };
    this.#socket.on("error", (error: NodeJS.ErrnoException) => {
      if (error.code === "ECONNRESET" || error.code === "EPIPE") {
        this.#recorder.clientTcp("rst");
      }
    });
    this.#socket.once("close", () => {
      this.timers.stop();
      this.lab.rooms.leave(this.room, this, this.lab.now());
      gone();
    });
  }
}
