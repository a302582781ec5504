import type { Rung } from "./check-run.ts";
import { say } from "../report/saying.ts";

/** What the URL alone tells. */
export const url: Rung = {
  id: "url",
  run: ({ connector: { target, options } }) => {
    const { scheme, secure, isLoopback } = target;
    const { origin } = options;
    if (!secure && !isLoopback && origin?.startsWith("https:") === true) {
      return { state: "warned", details: [say("mixed-content", { origin })] };
    }
    return {
      state: "passed",
      details: scheme.startsWith("http") ? [say("http-scheme", { scheme: `${scheme}:` })] : [],
    };
  },
};
