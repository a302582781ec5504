import type { StopReason } from "@afterclose/client";

/** Whose connection: the one by our client, or the plain WebSocket beside it. */
export type LaneName = "ours" | "plain";

/** What can happen to a connection. */
export type LabFact =
  | { readonly type: "dialled"; readonly attempt: number }
  | { readonly type: "opened" }
  /** `number`: one of the lab's numbers, by which a loss shows. */
  | { readonly type: "message"; readonly number?: number }
  | {
      readonly type: "ended";
      readonly code: number;
      readonly reason: string;
      readonly wasClean: boolean;
      readonly phase: "handshake" | "open" | "closing";
      readonly cause?: string;
    }
  | {
      readonly type: "decision";
      readonly kind: "retry" | "reauthenticate" | "new-session";
      readonly afterMs: number;
      /** Whether the server named the moment. */
      readonly asked: boolean;
    }
  | { readonly type: "stopped"; readonly because: StopReason }
  /** The page ended the experiment. */
  | { readonly type: "over" };

/** A fact of a story: what, when (in milliseconds since its beginning), and to which connection. */
export type LabEvent = LabFact & { readonly at: number; readonly lane: LaneName };
