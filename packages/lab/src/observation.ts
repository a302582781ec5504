import type { ClosedBy, Phase } from "@afterclose/wire";

/** What the lab saw of one connection, from its side of the wire. */
export interface Observation {
  /** The connections of one lab, counted from 1. */
  readonly connection: number;
  /** The `id` of the query, by which a client finds its own. */
  readonly id?: string;
  /** The `room` of the query. */
  readonly room?: string;
  /** The scenario's id, such as `close` or `abort-rst`. */
  readonly scenario: string;
  /** What was asked for, with its query, without the base path. */
  readonly url: string;
  /** Whether the ending was carried out; not so for one that `every` or `then` spared, or that the client left before. */
  readonly acted: boolean;
  /** How far the connection came: refused in the handshake, left while open, or in the closing handshake. */
  readonly phase: Phase;
  /** Whose deed ended it, as the lab sees it: its own, the client's by a frame, or nobody's where TCP just ended. */
  readonly closedBy: ClosedBy;
  /** The HTTP status of the answer, where there was one. */
  readonly status?: number;
  /** The Close frame the lab sent. An empty one has no code. */
  readonly sent?: CloseFrame;
  /** The Close frame the client sent. An empty one has no code. */
  readonly received?: CloseFrame;
  /** What the client broke, where it did: the lab answered with this code. */
  readonly fault?: { readonly code: number; readonly message: string };
  /** How TCP ended, as the lab saw it: the client's FIN or RST, or neither before the lab ended it. */
  readonly tcp: "fin" | "rst" | "none";
  /** How the lab ended TCP. */
  readonly labTcp: "fin" | "rst" | "destroyed";
  readonly livedMs: number;
  readonly pings: Traffic;
  readonly pongs: Traffic;
  readonly messages: Traffic;
  readonly bytes: Traffic;
}

export interface CloseFrame {
  readonly code?: number;
  readonly reason: string;
}

/** Counted from the lab's side. */
export interface Traffic {
  readonly received: number;
  readonly sent: number;
}
