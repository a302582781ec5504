import { type ClientOptions, type Ports, WebSocket } from "@afterclose/client";
import { parseRetryHint } from "@afterclose/wire";
import type { PageScenario } from "../experiment/page-scenarios.ts";
import { readMessages } from "./read-messages.ts";
import type { Note } from "./run.ts";

/** What the page sets, so that a visitor need not wait for a minute. */
const patience = { connectTimeoutMs: 5_000, closeTimeoutMs: 3_000 } as const;
const question = "?";
const closesAfterMs = 2_000;

/** Runs our client through an experiment and notes what it tells. Returns the way to end it. */
export function runOurLane(
  url: string,
  scenario: PageScenario,
  ports: Pick<Ports, "clock"> & Partial<Ports>,
  note: Note,
): () => void {
  const socket = new WebSocket(url, [], { ...patience, heartbeat: heartbeatFor(scenario), ports });
  const { clock } = ports;
  const hear = readMessages(clock, (number) => {
    note("ours", number === undefined ? { type: "message" } : { type: "message", number });
  });
  let closing = (): void => undefined;
  note("ours", { type: "dialled", attempt: 1 });
  socket.addEventListener("open", () => {
    note("ours", { type: "opened" });
    if (scenario.client === "closes") {
      closing = clock.after(closesAfterMs, () => {
        socket.close(1000);
      });
    }
  });
  socket.addEventListener("message", ({ data }) => {
    hear(data);
  });
  socket.addEventListener("close", ({ ending, next }) => {
    const { code, reason, wasClean, phase, cause } = ending;
    note("ours", { type: "ended", code, reason, wasClean, phase, cause });
    if (next.kind !== "stop") {
      const { kind, afterMs } = next;
      note("ours", { type: "decision", kind, afterMs, asked: parseRetryHint(reason) !== undefined });
    }
  });
  socket.addEventListener("retrying", ({ attempt }) => {
    note("ours", { type: "dialled", attempt });
  });
  socket.addEventListener("stop", ({ because }) => {
    note("ours", { type: "stopped", because });
  });
  return () => {
    closing();
    socket.close(1000);
  };
}

function heartbeatFor({ name, client }: PageScenario): NonNullable<ClientOptions["heartbeat"]> {
  return client === "asks"
    ? {
        idleMs: 1_500,
        timeoutMs: 1_000,
        message: question,
        isAnswer: (data) => name !== "echo" && data === question,
      }
    : false;
}
