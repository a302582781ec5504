import { type Climb, type Rung, waitOrEnd } from "../climb.ts";
import { doctorDefaults } from "../options.ts";
import { readKernel } from "../raw/read-kernel.ts";
import type { RawSocket } from "../raw/raw-socket.ts";
import { type Saying, say } from "../saying.ts";
import { endingSaid } from "../verdict/how-it-ended.ts";
import { median } from "../verdict/pattern.ts";

const rounds = 3;
const betweenMs = 100;

/** Sends pings, and times the answers. Unanswered ones are held against what the kernel knows. */
export const ping: Rung = {
  id: "ping",
  wanted: ({ socket }) => socket?.isOpen === true,
  climb: async (climb) => {
    const { socket, way } = climb;
    if (socket === undefined) {
      return { state: "skipped" };
    }
    const { answerMs = doctorDefaults.answerMs } = way.options;
    const rttsMs: number[] = [];
    let sent = 0;
    let sentMs = way.now();
    for (let round = 0; round < rounds && socket.isOpen && climb.signal?.aborted !== true; round++) {
      sent++;
      sentMs = way.now();
      const rttMs = await pingOnce(climb, socket, `afterclose ${String(round)}`, answerMs);
      if (rttMs === undefined) {
        break;
      }
      rttsMs.push(rttMs);
      await waitOrEnd(climb, betweenMs, socket);
    }
    const unanswered = socket.isOpen && rttsMs.length === 0 && climb.signal?.aborted !== true;
    const seen = unanswered ? await readKernel(climb.carrier?.tcp) : undefined;
    const kernel = seen === undefined ? undefined : { ...seen, sinceMs: Math.round(way.now() - sentMs) };
    const answered = rttsMs.length > 0 || unanswered;
    if (answered) {
      climb.facts = { ...climb.facts, ping: { sent, rttsMs, ...(kernel === undefined ? {} : { kernel }) } };
    }
    if (rttsMs.length > 0) {
      const rttMs = median(rttsMs);
      return { state: rttMs > doctorDefaults.slowPingMs ? "warned" : "passed", details: [say("pongs-in", { rttMs })] };
    }
    return unanswered
      ? { state: "failed", details: [say("pings-unanswered", { count: sent })] }
      : { state: climb.signal?.aborted === true ? "skipped" : "failed", details: endedSaid(socket) };
  },
};

function endedSaid({ life }: RawSocket): readonly Saying[] {
  return life === undefined || life.end.kind === "left" ? [] : endingSaid({ ...life, role: "check" }, 1);
}

/** One ping: how long its answer took, or `undefined` where none came. */
export function pingOnce(
  climb: Climb,
  socket: RawSocket,
  payload: string,
  timeoutMs: number,
): Promise<number | undefined> {
  const { way } = climb;
  const begun = way.now();
  return new Promise((resolve) => {
    let rttMs: number | undefined;
    const settled = new AbortController();
    const stop = socket.onHeard((heard) => {
      if (heard.kind !== "pong" || heard.payload.toString() !== payload) {
        return;
      }
      rttMs = way.since(begun);
      settled.abort();
    });
    const finish = (): void => {
      stop();
      resolve(rttMs === undefined ? undefined : Math.round(rttMs * 10) / 10);
    };
    settled.signal.addEventListener("abort", finish, { once: true });
    void waitOrEnd(climb, timeoutMs, socket).then(finish);
    socket.ping(payload);
  });
}
