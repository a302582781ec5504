import type { Rung } from "./check-run.ts";
import { say } from "../report/saying.ts";

const foreign = "https://afterclose-doctor.invalid";

/** Connects as a page of nobody's site would. */
export const origin: Rung = {
  id: "origin",
  wanted: ({ connector, facts }) => connector.options.probeOrigin === true && facts.upgrade?.kind === "answered",
  run: async (run) => {
    const opened = await run.connector.open({ origin: foreign });
    if (opened.kind === "open") {
      opened.socket.leave();
    } else if (opened.status === undefined) {
      return { state: "skipped" };
    }
    const accepted = opened.kind === "open";
    run.facts = { ...run.facts, foreignOrigin: { origin: foreign, accepted } };
    return accepted
      ? { state: "warned", details: [say("foreign-origin-accepted", { origin: foreign })] }
      : { state: "passed", details: [say("foreign-origin-refused", { origin: foreign })] };
  },
};
