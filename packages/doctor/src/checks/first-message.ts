import { type Rung, waitOrEnd } from "./check-run.ts";
import { doctorDefaults } from "../options.ts";
import { say } from "../report/saying.ts";
import { endingSaid } from "../verdict/how-it-ended.ts";

/** Holds still: does the server speak first, or end the connection unasked? */
export const firstMessage: Rung = {
  id: "first-message",
  wanted: ({ socket }) => socket !== undefined,
  run: async (run) => {
    const { socket, connector } = run;
    if (socket === undefined) {
      return { state: "skipped" };
    }
    const begun = connector.now();
    let spokeMs: number | undefined;
    const stop = socket.onHeard((heard) => {
      if (heard.kind === "message") {
        spokeMs ??= connector.now() - begun;
      }
    });
    await waitOrEnd(run, connector.options.holdMs ?? doctorDefaults.holdMs, socket);
    stop();
    const details = [spokeMs === undefined ? say("server-quiet") : say("server-spoke", { tookMs: spokeMs })];
    const { record } = socket;
    return record === undefined || record.end.kind === "left"
      ? { state: "noted", details }
      : { state: "failed", details: endingSaid({ ...record, role: "check" }, 1) };
  },
};
