import type { Rung } from "../climb.ts";
import { say } from "../saying.ts";

/** What the URL alone tells. */
export const url: Rung = {
  id: "url",
  climb: ({ way: { target, options } }) => {
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
