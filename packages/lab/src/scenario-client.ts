import type { Answer } from "./answer.ts";
import type { Parameters } from "./parameters.ts";
import type { Timers } from "./timers.ts";

/** What a scenario may do with an accepted connection. The lab does it to a socket, the site's simulator in memory. */
export interface ScenarioConnection {
  readonly isOpen: boolean;
  /** Whether the client leaves unread what it was sent. */
  readonly isFull: boolean;
  /** Sends a message. False when the client takes no more for now. */
  send(data: string | Uint8Array): boolean;
  /** Writes bytes as they are. */
  write(bytes: Uint8Array): boolean;
  /** Sends a Close frame with any code and reason, waits for the answer, then ends TCP. */
  close(code?: number, reason?: string | Uint8Array): void;
  /** The same with any body at all. */
  closeWith(body: Uint8Array): void;
  /** Ends TCP with a FIN and no further word. */
  fin(): void;
  /** Ends TCP with an RST. */
  reset(): void;
  ignorePings(): void;
  ignoreClose(): void;
  /** Hears nothing and says nothing any more, while TCP stays as it is. */
  goSilent(): void;
  /** Reads nothing more, so that TCP's window fills. */
  stopReading(): void;
  onMessage(listener: (data: string | Uint8Array) => void): () => void;
  /** Told of every frame, either way, and whether it was a control frame. */
  onTraffic(listener: (isControl: boolean) => void): void;
  /** Told when a client that was full takes more. */
  onDrain(listener: () => void): void;
}

/** What an accepted handshake may say beside the usual. */
export interface AcceptOptions {
  /** If not set, it echoes from then on. */
  readonly echo?: boolean;
  /** A proof that belongs to another key. */
  readonly wrongProof?: true;
  /** If not set, the first subprotocol that the client offered, if any. */
  readonly subprotocol?: string;
  /** Agrees on permessage-deflate where the client offers it. */
  readonly compression?: true;
}

/** What the lab remembers between the connections of one scenario and room. */
export interface Room {
  /** Whether a `room` or an `id` names it; else it is everybody's. */
  readonly named: boolean;
  readonly startedMs: number;
  /** Those who were accepted and are still there. */
  readonly clients: Set<ScenarioClient>;
  /** Clients so far. */
  visits: number;
  /** Whether an ending was carried out here. */
  acted: boolean;
  /** Not forgotten before this moment. */
  keepUntilMs: number;
}

/** What remembers rooms while nobody is there. */
export interface RoomKeeper {
  /** Remembers the room for so long and a little more. */
  keep(room: Room, forMs: number, nowMs: number): void;
}

/** One client of the lab, from its handshake on: what a scenario has in its hands. */
export interface ScenarioClient {
  /** What stands for `{code}` or `{status}` in the path. */
  readonly value: string;
  readonly parameters: Parameters;
  readonly room: Room;
  /** They end with the client. */
  readonly timers: Timers;
  readonly lab: ScenarioLab;
  /** Nothing as long as the handshake is not accepted. */
  readonly connection: ScenarioConnection | undefined;
  accept(options?: AcceptOptions): ScenarioConnection;
  /** Accepts, but takes so long to say so, in pieces. */
  acceptSlowly(totalMs: number): void;
  /** Answers with an HTTP status instead of accepting, and ends TCP. */
  refuse(answer: Answer): void;
  /** Ends TCP with an RST. */
  reset(): void;
  /** Lets go without ceremony. */
  drop(): void;
  /** Notes that the ending is being carried out. */
  act(): void;
  /** Notes that what follows is the lab's doing, whatever the client says about it. */
  takeBlame(): void;
}

/** What the scenarios of one lab have in common. */
export interface ScenarioLab {
  readonly basePath: string;
  readonly maxFloodBytes: number;
  readonly maxFloodMessages: number;
  readonly rooms: RoomKeeper;
  readonly clients: ReadonlySet<ScenarioClient>;
  now(): number;
  /** Does a little at a time, between which everybody else has a turn, until `unit` says that it is done. */
  inTurns(unit: () => "more" | "done"): void;
}
