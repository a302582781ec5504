import { type Rung, waitOrEnd } from "../climb.ts";
import { doctorDefaults } from "../options.ts";
import { say } from "../saying.ts";
import { howOf } from "../verdict/how-it-ended.ts";

const patienceMs = 700;

/** Sends one message over a connection of its own: a server may well end that one, and is right to. */
export const echo: Rung = {
  id: "echo",
  // What ended without a word may do so again, and a message tells whether messages keep it open.
  wanted: ({ socket }) =>
    socket !== undefined && (socket.isOpen || ["fin", "rst"].includes(socket.life?.end.kind ?? "")),
  climb: async (climb) => {
    const { way } = climb;
    const opened = await way.open();
    if (opened.kind !== "open") {
      return { state: "skipped" };
    }
    const { socket } = opened;
    const { message = doctorDefaults.message } = way.options;
    // What it says unasked is heard first, so that it is not taken for an answer.
    await waitOrEnd(climb, 100, socket);
    if (!socket.isOpen) {
      climb.sockets.push(socket);
      return { state: "failed" };
    }
    const begun = way.now();
    let answer: { readonly same: boolean; readonly tookMs: number } | undefined;
    const settled = new AbortController();
    const stop = socket.onHeard((heard) => {
      if (heard.kind !== "message") {
        return;
      }
      const same = heard.text === message;
      if (answer === undefined || (same && !answer.same)) {
        answer = { same, tookMs: way.now() - begun };
      }
      if (same) {
        settled.abort();
      }
    });
    socket.send(message);
    await Promise.race([
      waitOrEnd(climb, patienceMs, socket),
      new Promise<void>((resolve) => {
        settled.signal.addEventListener("abort", () => {
          resolve();
        });
      }),
    ]);
    stop();
    const { life } = socket;
    if (life !== undefined && life.end.kind !== "fault") {
      climb.facts = { ...climb.facts, echo: { kind: "ended", end: life.end } };
      return { state: "noted", details: [say("message-ended", { how: howOf(life.end) })] };
    }
    if (life !== undefined) {
      climb.sockets.push(socket);
    }
    socket.leave();
    if (answer === undefined) {
      climb.facts = { ...climb.facts, echo: { kind: "silent" } };
      return { state: "noted", details: [say("echo-none")] };
    }
    const { same, tookMs } = answer;
    climb.facts = { ...climb.facts, echo: { kind: same ? "echoed" : "answered", tookMs } };
    return { state: same ? "passed" : "noted", details: [say(same ? "echo-came" : "answer-came", { tookMs })] };
  },
};
