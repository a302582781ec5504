import type { RawSocket } from "../connect/raw-socket.ts";
import { endedByItself } from "../observe/connection-record.ts";
import { doctorDefaults } from "../options.ts";
import type { Payload } from "../protocols/protocol.ts";
import { say } from "../report/saying.ts";
import { howOf } from "../verdict/how-it-ended.ts";
import { type CheckRun, openFurther, type Rung, type RungOutcome, waitOrEnd } from "./check-run.ts";
import { findOnePerUser } from "./one-per-user.ts";

const patienceMs = 700;

/** Sends one message over a connection of its own: a server may well end that one, and is right to. */
export const echo: Rung = {
  id: "echo",
  wanted: ({ socket, echo: begun }) => begun !== undefined || socket?.isOpen === true,
  run: (run) => run.echo ?? startEcho(run),
};

/** The message to try: the one that was given, the protocol's heartbeat, or a word of the doctor's own. */
export function messageToTry({ connector }: CheckRun): Payload | undefined {
  const { recognised, endpoint, options } = connector;
  return options.message ?? (recognised === undefined ? doctorDefaults.message : recognised.protocol.beat?.(endpoint));
}

export async function startEcho(run: CheckRun): Promise<RungOutcome> {
  const message = messageToTry(run);
  const firstWasOpen = run.socket?.isOpen === true;
  run.facts = {
    ...run.facts,
    messageKnown: run.connector.options.message !== undefined || run.connector.recognised !== undefined,
  };
  const opened = await openFurther(run);
  if (opened.kind !== "open") {
    return { state: "skipped" };
  }
  const { socket } = opened;
  // What it says unasked is heard first, so that it is not taken for an answer.
  await waitOrEnd(run, 100, socket);
  const rival = firstWasOpen ? await findOnePerUser(run, socket) : undefined;
  if (rival !== undefined) {
    return rival;
  }
  if (!socket.isOpen) {
    run.sockets.push(socket);
    return { state: "failed" };
  }
  if (message === undefined) {
    socket.leave();
    return { state: "skipped" };
  }
  const answer = await answerTo(run, socket, message);
  return outcomeOf(run, socket, answer);
}

interface EchoAnswer {
  readonly same: boolean;
  readonly tookMs: number;
  readonly text: string;
}

async function answerTo(run: CheckRun, socket: RawSocket, message: Payload): Promise<EchoAnswer | undefined> {
  const { connector } = run;
  const begun = connector.now();
  let answer: EchoAnswer | undefined;
  const settled = new AbortController();
  const stop = socket.onHeard((heard) => {
    if (heard.kind !== "message") {
      return;
    }
    const same = typeof message === "string" ? heard.text === message : message.equals(heard.data ?? Buffer.alloc(0));
    if (answer === undefined || (same && !answer.same)) {
      answer = { same, tookMs: connector.now() - begun, text: heard.text ?? "" };
    }
    if (same) {
      settled.abort();
    }
  });
  socket.send(message);
  await Promise.race([
    waitOrEnd(run, patienceMs, socket),
    new Promise<void>((resolve) => {
      settled.signal.addEventListener("abort", () => {
        resolve();
      });
    }),
  ]);
  stop();
  return answer;
}

// Whoever is told so of one message is not sent more of them.
const complains = /error|invalid|unknown|unsupported|unrecogni|malformed|bad /i;

function outcomeOf(run: CheckRun, socket: RawSocket, answer: EchoAnswer | undefined): RungOutcome {
  const { record } = socket;
  if (record !== undefined && endedByItself(record) && record.end.kind !== "fault") {
    run.facts = { ...run.facts, echo: { kind: "ended", end: record.end } };
    return { state: "noted", details: [say("message-ended", { how: howOf(record.end) })] };
  }
  if (record !== undefined) {
    run.sockets.push(socket);
  }
  socket.leave();
  if (answer === undefined) {
    run.facts = { ...run.facts, echo: { kind: "silent" } };
    return { state: "noted", details: [say("echo-none")] };
  }
  const { same, tookMs, text } = answer;
  const isRefused = !same && complains.test(text);
  run.facts = {
    ...run.facts,
    echo: { kind: same ? "echoed" : "answered", tookMs, ...(isRefused ? { isRefused } : {}) },
  };
  return { state: same ? "passed" : "noted", details: [say(same ? "echo-came" : "answer-came", { tookMs })] };
}
