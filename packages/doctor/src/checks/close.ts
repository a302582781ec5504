import type { Rung } from "./check-run.ts";
import { doctorDefaults } from "../options.ts";
import { say } from "../report/saying.ts";
import { howOf } from "../verdict/how-it-ended.ts";

// Some servers flush and save first. That is slow, not broken.
const patienceMs = 5000;

/** Ends the connection by the book, and sees whether the other side does so too. */
export const close: Rung = {
  id: "close",
  wanted: ({ socket }) => socket?.isOpen === true,
  run: async (run) => {
    const { socket, connector } = run;
    if (socket === undefined) {
      return { state: "skipped" };
    }
    const timeoutMs = Math.max(patienceMs, connector.options.answerMs ?? doctorDefaults.answerMs);
    const answer = await socket.close(
      1000,
      "",
      run.facts.ping?.rttsMs.length === 0 ? Math.min(timeoutMs, 3000) : timeoutMs,
    );
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
