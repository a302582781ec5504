import { type Rung, waitOrEnd } from "../climb.ts";
import { doctorDefaults } from "../options.ts";
import { say } from "../saying.ts";
import { endingSaid } from "../verdict/how-it-ended.ts";

/** Holds still: does the server speak first, or end the connection unasked? */
export const firstMessage: Rung = {
  id: "first-message",
  wanted: ({ socket }) => socket !== undefined,
  climb: async (climb) => {
    const { socket, way } = climb;
    if (socket === undefined) {
      return { state: "skipped" };
    }
    const begun = way.now();
    let spokeMs: number | undefined;
    const stop = socket.onHeard((heard) => {
      if (heard.kind === "message") {
        spokeMs ??= way.now() - begun;
      }
    });
    await waitOrEnd(climb, way.options.holdMs ?? doctorDefaults.holdMs, socket);
    stop();
    const details = [spokeMs === undefined ? say("server-quiet") : say("server-spoke", { tookMs: spokeMs })];
    const { life } = socket;
    return life === undefined || life.end.kind === "left"
      ? { state: "noted", details }
      : { state: "failed", details: endingSaid({ ...life, role: "check" }, 1) };
  },
};
