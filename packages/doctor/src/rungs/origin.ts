import type { Rung } from "../climb.ts";
import { say } from "../saying.ts";

const foreign = "https://afterclose-doctor.invalid";

/** Connects as a page of nobody's site would. */
export const origin: Rung = {
  id: "origin",
  wanted: ({ way, facts }) => way.options.probeOrigin === true && facts.upgrade?.kind === "answered",
  climb: async (climb) => {
    const opened = await climb.way.open({ origin: foreign });
    if (opened.kind === "open") {
      opened.socket.leave();
    } else if (opened.status === undefined) {
      return { state: "skipped" };
    }
    const accepted = opened.kind === "open";
    climb.facts = { ...climb.facts, foreignOrigin: { origin: foreign, accepted } };
    return accepted
      ? { state: "warned", details: [say("foreign-origin-accepted", { origin: foreign })] }
      : { state: "passed", details: [say("foreign-origin-refused", { origin: foreign })] };
  },
};
