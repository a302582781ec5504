import { type CheckRun, openFurther, recordsOf, type Rung, waitOrEnd } from "./check-run.ts";
import { endedByItself, type End } from "../observe/connection-record.ts";
import { doctorDefaults } from "../options.ts";
import type { CompressionFacts } from "../verdict/facts.ts";
import { compressionSaid, isCulprit } from "../verdict/compression-tries.ts";
import { pingOnce } from "./ping.ts";

const each = 2;
// Long enough for a frame that is refused, and for a message that comes without being asked for.
const lookMs = 700;
const longestHoldMs = 3000;

/** Where connections with compression ended, goes the same steps with it and without it, side by side. */
export const compression: Rung = {
  id: "compression",
  wanted: ({ facts: { upgrade, echo }, sockets }) =>
    upgrade?.kind === "answered" &&
    upgrade.extensions?.includes("permessage-deflate") === true &&
    (echo?.kind === "ended" || recordsOf(sockets).some(endedByItself)),
  run: async (run) => {
    const holdMs = Math.min(longestHoldMs, Math.max(0, ...recordsOf(run.sockets).map(({ ageMs }) => ageMs)) + lookMs);
    const [withIt, without] = await Promise.all([tryOut(run, false, holdMs), tryOut(run, true, holdMs)]);
    if (withIt.count < each || without.count < each) {
      return { state: "skipped" };
    }
    run.facts = { ...run.facts, compression: { withIt, without } };
    const seen = { withIt, without };
    return { state: isCulprit(seen) ? "failed" : "noted", details: compressionSaid(seen) };
  },
};

async function tryOut(run: CheckRun, plain: boolean, holdMs: number): Promise<CompressionFacts["withIt"]> {
  const tries = await Promise.all(Array.from({ length: each }, () => tryOne(run, plain, holdMs)));
  const made = tries.filter((end) => end !== undefined);
  return { count: made.length, ends: made.filter(({ kind }) => kind !== "left") };
}

/** What the earlier steps did, on one connection: hold still, ping, send a message, ping again. */
async function tryOne(run: CheckRun, plain: boolean, holdMs: number): Promise<End | undefined> {
  const { connector } = run;
  const { message = doctorDefaults.message, answerTimeoutMs = doctorDefaults.answerTimeoutMs } = connector.options;
  const opened = await openFurther(run, { plain });
  if (opened.kind !== "open") {
    return undefined;
  }
  const { socket } = opened;
  await waitOrEnd(run, holdMs, socket);
  if (socket.isOpen) {
    await pingOnce(run, socket, "afterclose compression", answerTimeoutMs);
  }
  if (socket.isOpen) {
    socket.send(message);
  }
  await waitOrEnd(run, lookMs, socket);
  socket.leave();
  return socket.record?.end;
}
