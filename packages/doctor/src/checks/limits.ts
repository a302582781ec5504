import { type CheckRun, type Rung, waitOrEnd } from "./check-run.ts";
import { doctorDefaults } from "../options.ts";
import { say } from "../report/saying.ts";
import type { LimitFacts } from "../verdict/facts.ts";
import { pingOnce } from "./ping.ts";

const smallestBytes = 1024;
const opensAtMost = 24;

/** Looks for the largest message that is accepted: doubling first, then halving the gap. */
export const limits: Rung = {
  id: "limits",
  wanted: ({ facts, connector }) => connector.options.probeLimits === true && facts.close !== undefined,
  run: async (run) => {
    let acceptedBytes = 0;
    let refusedBytes: number | undefined;
    let end: LimitFacts["end"];
    let size = smallestBytes;
    for (let tries = 0; tries < opensAtMost && run.signal?.aborted !== true; tries++) {
      const outcome = await trySize(run, size);
      if (outcome === "unknown") {
        break;
      }
      if (outcome === "accepted") {
        acceptedBytes = size;
      } else {
        refusedBytes = size;
        end = outcome;
      }
      if (refusedBytes === undefined && acceptedBytes >= doctorDefaults.maxProbeBytes) {
        break;
      }
      if (refusedBytes !== undefined && refusedBytes - acceptedBytes <= Math.max(1, refusedBytes * 0.05)) {
        break;
      }
      size = refusedBytes === undefined ? acceptedBytes * 2 : Math.floor((acceptedBytes + refusedBytes) / 2);
    }
    const found = {
      acceptedBytes,
      ...(refusedBytes === undefined ? {} : { refusedBytes }),
      ...(end === undefined ? {} : { end }),
    };
    run.facts = { ...run.facts, limits: found };
    return {
      state: "noted",
      details: [
        refusedBytes === undefined
          ? say("limit-none", { acceptedBytes })
          : say("limit-between", { acceptedBytes, refusedBytes }),
      ],
    };
  },
};

/** Sends one binary message, and pings behind it: an answer to the ping says that it was read. */
async function trySize(run: CheckRun, bytes: number): Promise<"accepted" | "unknown" | NonNullable<LimitFacts["end"]>> {
  const opened = await run.connector.open();
  if (opened.kind !== "open") {
    return "unknown";
  }
  const { socket } = opened;
  socket.send(Buffer.alloc(bytes, "~"));
  const rttMs = await pingOnce(
    run,
    socket,
    "afterclose size",
    run.connector.options.answerMs ?? doctorDefaults.answerMs,
  );
  if (rttMs !== undefined) {
    await waitOrEnd(run, 50, socket);
  }
  const { record } = socket;
  socket.leave();
  if (record !== undefined) {
    return record.end;
  }
  return rttMs === undefined ? "unknown" : "accepted";
}
