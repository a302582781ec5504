import type { IncomingMessage } from "node:http";
import type { Duplex } from "node:stream";
import { Connection } from "./connection.ts";
import { type AcceptOptions, type Answer, writeAcceptance, writeAnswer } from "./handshake.ts";
import type { LabSettings } from "./options.ts";
import type { Parameters } from "./parameters.ts";
import type { Room } from "./rooms.ts";
import type { Guest, Stage } from "./stage.ts";
import { Timers } from "./timers.ts";
import { finTcp, resetTcp } from "./wire/let-go.ts";
import type { Witness } from "./witness.ts";

interface VisitParts {
  readonly request: IncomingMessage;
  readonly socket: Duplex;
  readonly early: Buffer;
  readonly value: string;
  readonly parameters: Parameters;
  readonly room: Room;
  readonly stage: Stage;
  readonly witness: Witness;
  /** Called once, when the socket is gone. */
  readonly gone: () => void;
}

// What a client may send before it was accepted, which is nothing; a little is forgiven.
const maxEarlyBytes = 65_536;

/** One handshake and what becomes of it: what an ending has in its hands. */
export class Visit implements Guest {
  readonly request: IncomingMessage;
  /** What stands for `{code}` or `{status}` in the path. */
  readonly value: string;
  readonly parameters: Parameters;
  readonly room: Room;
  readonly stage: Stage;
  readonly timers: Timers;
  readonly #socket: Duplex;
  readonly #witness: Witness;
  readonly #early: Buffer[];
  #connection: Connection | undefined;
  #stopListening: () => void = () => undefined;

  constructor(parts: VisitParts) {
    const { request, value, parameters, room, stage } = parts;
    this.request = request;
    this.value = value;
    this.parameters = parameters;
    this.room = room;
    this.stage = stage;
    this.timers = new Timers(stage.settings.clock);
    this.#socket = parts.socket;
    this.#witness = parts.witness;
    this.#early = [parts.early];
    this.#watch(parts.gone);
    this.timers.after(stage.settings.maxLifetimeMs, () => {
      if (this.#connection === undefined) {
        this.drop();
      } else {
        this.#connection.expire("the lifetime limit of the lab");
      }
    });
  }

  get settings(): LabSettings {
    return this.stage.settings;
  }

  get connection(): Connection | undefined {
    return this.#connection;
  }

  /** Notes that the ending is being carried out. */
  act(): void {
    this.room.acted = true;
    this.#witness.acted();
  }

  /** Notes that what follows is the lab's doing, whatever the client says about it. */
  takeBlame(): void {
    this.#witness.closedBy("here");
  }

  /** Opens the connection; it echoes from then on. */
  accept(options: AcceptOptions & { readonly echo?: boolean } = {}): Connection {
    this.write(writeAcceptance(this.request, options));
    this.#witness.answered(101);
    return this.takeOver(options.echo ?? true);
  }

  /** The connection behind a handshake whose answer was already written. */
  takeOver(echo: boolean): Connection {
    this.#stopListening();
    const connection = new Connection({
      socket: this.#socket,
      early: Buffer.concat(this.#early),
      timers: this.timers,
      witness: this.#witness,
      maxMessageBytes: this.settings.maxMessageBytes,
      closeMs: this.settings.closeMs,
    });
    this.#connection = connection;
    this.room.connections.add(connection);
    if (echo) {
      connection.onMessage((data) => connection.send(data));
    }
    return connection;
  }

  /** Answers with an HTTP status instead of accepting, and ends TCP. */
  refuse(answer: Answer): void {
    this.#witness.answered(answer.status);
    this.write(writeAnswer(answer));
    this.fin();
  }

  /** Writes bytes of a handshake's answer as they are. */
  write(bytes: string | Uint8Array): void {
    if (!this.#socket.writable) {
      return;
    }
    this.#witness.count("bytes", "sent", bytes.length);
    this.#socket.write(bytes);
  }

  answered(status: number): void {
    this.#witness.answered(status);
  }

  fin(): void {
    this.#witness.labLetGo("fin");
    finTcp(this.#socket);
    this.timers.after(this.settings.closeMs, () => {
      this.#socket.destroy();
    });
  }

  reset(): void {
    this.#witness.labLetGo("rst");
    resetTcp(this.#socket);
  }

  drop(): void {
    this.#witness.labLetGo("destroyed");
    this.#socket.destroy();
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
      this.#witness.clientTcp("fin");
      this.drop();
    };
    this.#socket.on("data", onData).on("end", onEnd);
    this.#stopListening = () => {
      this.#socket.off("data", onData).off("end", onEnd);
    };
    this.#socket.on("error", (error: NodeJS.ErrnoException) => {
      if (error.code === "ECONNRESET" || error.code === "EPIPE") {
        this.#witness.clientTcp("rst");
      }
    });
    this.#socket.on("close", () => {
      this.timers.stop();
      if (this.#connection !== undefined) {
        this.stage.rooms.leave(this.room, this.#connection, this.stage.now());
      }
      gone();
    });
  }
}
