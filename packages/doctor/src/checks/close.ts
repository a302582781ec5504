import type { CloseAnswer, RawSocket } from "../connect/raw-socket.ts";
import { type CheckRun, openFurther, type Rung, waitOrEnd } from "./check-run.ts";
import { doctorDefaults } from "../options.ts";
import { say } from "../report/saying.ts";
import { howOf } from "../verdict/how-it-ended.ts";

/** Ends the connection by the book, and sees whether the other side does so too. */
export const close: Rung = {
  id: "close",
  wanted: ({ socket }) => socket?.isOpen === true,
  run: async (run) => {
    const { socket, connector } = run;
    if (socket === undefined) {
      return { state: "skipped" };
    }
    // Some servers flush and save first: slow, not broken. One that answers no ping either is not waited for so long.
    const isDeaf = run.facts.ping?.rttsMs.length === 0;
    const usualMs = isDeaf ? doctorDefaults.answerTimeoutMs : doctorDefaults.closeTimeoutMs;
    const answer = await closeTwice(run, socket, connector.options.closeTimeoutMs ?? usualMs);
    run.facts = { ...run.facts, close: answer };
    switch (answer.kind) {
      case "answered": {
        const { tookMs, code, tcp } = answer;
        const details = [say("close-answered", { code: code === undefined ? "1005" : String(code), tookMs })];
        return tcp === "open"
          ? { state: "noted", details: [...details, say("tcp-left-open")] }
          : { state: "passed", details };
      }
      case "cut":
        return { state: "failed", details: [say("close-cut", { how: howOf(answer.end), tookMs: answer.tookMs })] };
      case "unanswered":
        return { state: "failed", details: [say("close-unanswered", { tookMs: answer.tookMs })] };
    }
  },
};

const youngMs = 50;

/** An end that crossed the Close looks like an answer to it: where TCP was cut, a young connection tells the two apart. */
async function closeTwice(run: CheckRun, socket: RawSocket, waitMs: number): Promise<CloseAnswer> {
  const answer = await socket.close(1000, "", waitMs);
  if (answer.kind !== "cut" || answer.end.kind === "close" || answer.end.kind === "fault") {
    return answer;
  }
  const opened = await openFurther(run);
  if (opened.kind !== "open") {
    return answer;
  }
  await waitOrEnd(run, youngMs, opened.socket);
  const second = opened.socket.isOpen ? await opened.socket.close(1000, "", waitMs) : answer;
  return second.kind === "answered" ? second : answer;
}
