import { type Rung, waitOrEnd } from "./check-run.ts";
import { doctorDefaults } from "../options.ts";
import { say } from "../report/saying.ts";
import { howOf } from "../verdict/how-it-ended.ts";

const patienceMs = 700;

/** Sends one message over a connection of its own: a server may well end that one, and is right to. */
export const echo: Rung = {
  id: "echo",
  // What ended without a word may do so again, and a message tells whether messages keep it open.
  wanted: ({ socket }) =>
    socket !== undefined && (socket.isOpen || ["fin", "rst"].includes(socket.record?.end.kind ?? "")),
  run: async (run) => {
    const { connector } = run;
    const opened = await connector.open();
    if (opened.kind !== "open") {
      return { state: "skipped" };
    }
    const { socket } = opened;
    const { message = doctorDefaults.message } = connector.options;
    // What it says unasked is heard first, so that it is not taken for an answer.
    await waitOrEnd(run, 100, socket);
    if (!socket.isOpen) {
      run.sockets.push(socket);
      return { state: "failed" };
    }
    const begun = connector.now();
    let answer: { readonly same: boolean; readonly tookMs: number } | undefined;
    const settled = new AbortController();
    const stop = socket.onHeard((heard) => {
      if (heard.kind !== "message") {
        return;
      }
      const same = heard.text === message;
      if (answer === undefined || (same && !answer.same)) {
        answer = { same, tookMs: connector.now() - begun };
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
    const { record } = socket;
    if (record !== undefined && record.end.kind !== "fault") {
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
    const { same, tookMs } = answer;
    run.facts = { ...run.facts, echo: { kind: same ? "echoed" : "answered", tookMs } };
    return { state: same ? "passed" : "noted", details: [say(same ? "echo-came" : "answer-came", { tookMs })] };
  },
};
