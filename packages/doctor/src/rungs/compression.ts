import { type Climb, livesOf, type Rung, waitOrEnd } from "../climb.ts";
import { endedByItself, type End } from "../life.ts";
import { doctorDefaults } from "../options.ts";
import type { CompressionFacts } from "../verdict/facts.ts";
import { compressionSaid, isCulprit } from "../verdict/judge-compression.ts";
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
    (echo?.kind === "ended" || livesOf(sockets).some(endedByItself)),
  climb: async (climb) => {
    const holdMs = Math.min(longestHoldMs, Math.max(0, ...livesOf(climb.sockets).map(({ ageMs }) => ageMs)) + lookMs);
    const [withIt, without] = await Promise.all([tryOut(climb, false, holdMs), tryOut(climb, true, holdMs)]);
    if (withIt.count < each || without.count < each) {
      return { state: "skipped" };
    }
    climb.facts = { ...climb.facts, compression: { withIt, without } };
    const seen = { withIt, without };
    return { state: isCulprit(seen) ? "failed" : "noted", details: compressionSaid(seen) };
  },
};

async function tryOut(climb: Climb, plain: boolean, holdMs: number): Promise<CompressionFacts["withIt"]> {
  const tries = await Promise.all(Array.from({ length: each }, () => tryOne(climb, plain, holdMs)));
  const made = tries.filter((end) => end !== undefined);
  return { count: made.length, ends: made.filter(({ kind }) => kind !== "left") };
}

/** What the earlier steps did, on one connection: hold still, ping, send a message, ping again. */
async function tryOne(climb: Climb, plain: boolean, holdMs: number): Promise<End | undefined> {
  const { way } = climb;
  const { message = doctorDefaults.message, answerMs = doctorDefaults.answerMs } = way.options;
  const opened = await way.open({ plain });
  if (opened.kind !== "open") {
    return undefined;
  }
  const { socket } = opened;
  await waitOrEnd(climb, holdMs, socket);
  if (socket.isOpen) {
    await pingOnce(climb, socket, "afterclose compression", answerMs);
  }
  if (socket.isOpen) {
    socket.send(message);
  }
  await waitOrEnd(climb, lookMs, socket);
  socket.leave();
  return socket.life?.end;
}
