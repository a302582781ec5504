import type { Clock, Dial } from "@afterclose/wire";
import { readMessages } from "./read-messages.ts";
import type { Note } from "./run.ts";

/** Runs a plain WebSocket through the same experiment: it has one life. Returns the way to end it. */
export function runPlainLane(url: string, dial: Dial, clock: Clock, note: Note): () => void {
  let phase: "handshake" | "open" = "handshake";
  const hear = readMessages(clock, (number) => {
    note("plain", number === undefined ? { type: "message" } : { type: "message", number });
  });
  note("plain", { type: "dialled", attempt: 1 });
  const socket = dial(url, [], {
    opened: () => {
      phase = "open";
      note("plain", { type: "opened" });
    },
    message: hear,
    alive: () => undefined,
    ended: ({ code, reason, wasClean }) => {
      note("plain", { type: "ended", code, reason, wasClean, phase });
    },
  });
  return () => {
    socket.close(1000);
  };
}
