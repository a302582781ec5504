import { type CheckRun, type Rung, waitOrEnd } from "./check-run.ts";
import { doctorDefaults } from "../options.ts";
import { readKernel } from "../observe/read-kernel.ts";
import type { RawSocket } from "../connect/raw-socket.ts";
import { type Saying, say } from "../report/saying.ts";
import { endingSaid } from "../verdict/how-it-ended.ts";
import { median } from "../verdict/pattern.ts";

const rounds = 3;
const betweenMs = 100;
// Where one answer takes so long, it tells enough.
const roundsMs = 400;

/** Sends pings, and times the answers. Unanswered ones are held against what the kernel knows. */
export const ping: Rung = {
  id: "ping",
  wanted: ({ socket }) => socket?.isOpen === true,
  run: async (run) => {
    const { socket, connector } = run;
    if (socket === undefined) {
      return { state: "skipped" };
    }
    const { answerTimeoutMs = doctorDefaults.answerTimeoutMs } = connector.options;
    const rttsMs: number[] = [];
    let sent = 0;
    const beganMs = connector.now();
    let sentMs = beganMs;
    const goesOn = (round: number): boolean => round < rounds && (round === 0 || connector.now() - beganMs < roundsMs);
    for (let round = 0; goesOn(round) && socket.isOpen && run.signal?.aborted !== true; round++) {
      sent++;
      sentMs = connector.now();
      const rttMs = await pingOnce(run, socket, `afterclose ${String(round)}`, answerTimeoutMs);
      if (rttMs === undefined) {
        break;
      }
      rttsMs.push(rttMs);
      await waitOrEnd(run, betweenMs, socket);
    }
    const unanswered = socket.isOpen && rttsMs.length === 0 && run.signal?.aborted !== true;
    const seen = unanswered ? await readKernel(run.carrier?.tcp) : undefined;
    const kernel = seen === undefined ? undefined : { ...seen, sinceMs: Math.round(connector.now() - sentMs) };
    const answered = rttsMs.length > 0 || unanswered;
    if (answered) {
      run.facts = { ...run.facts, ping: { sent, rttsMs, ...(kernel === undefined ? {} : { kernel }) } };
    }
    if (rttsMs.length > 0) {
      const rttMs = median(rttsMs);
      return { state: rttMs > doctorDefaults.slowPingMs ? "warned" : "passed", details: [say("pongs-in", { rttMs })] };
    }
    return unanswered
      ? { state: "failed", details: [say("pings-unanswered", { count: sent })] }
      : { state: run.signal?.aborted === true ? "skipped" : "failed", details: endedSaid(socket) };
  },
};

function endedSaid({ record }: RawSocket): readonly Saying[] {
  return record === undefined || record.end.kind === "left" ? [] : endingSaid({ ...record, role: "check" }, 1);
}

/** One ping: how long its answer took, or `undefined` where none came. */
export function pingOnce(
  run: CheckRun,
  socket: RawSocket,
  payload: string,
  timeoutMs: number,
): Promise<number | undefined> {
  const { connector } = run;
  const begun = connector.now();
  return new Promise((resolve) => {
    let rttMs: number | undefined;
    const settled = new AbortController();
    const stop = socket.onHeard((heard) => {
      if (heard.kind !== "pong" || heard.payload.toString() !== payload) {
        return;
      }
      rttMs = connector.since(begun);
      settled.abort();
    });
    const finish = (): void => {
      stop();
      resolve(rttMs === undefined ? undefined : Math.round(rttMs * 10) / 10);
    };
    settled.signal.addEventListener("abort", finish, { once: true });
    void waitOrEnd(run, timeoutMs, socket).then(finish);
    socket.ping(payload);
  });
}
