import { WebSocket } from "@afterclose/client";
import { createSimNetwork, createVirtualClock, seeded, type SimPeer } from "@afterclose/sim";
import { formatRetryHint } from "@afterclose/wire";
import { isLocalOnly, mayAppearOnWire } from "@afterclose/codes/advice";
import type { LabWords } from "../lab-words.ts";

/** By what the clients of a crowd differ in when they come back. */
export type CrowdMode = keyof LabWords["crowd"]["modes"];

export const crowdModes: readonly CrowdMode[] = ["none", "jitter", "slots"];

/** What a crowd is to go through. */
export interface CrowdPlan {
  readonly count: number;
  readonly code: number;
  readonly downtimeMs: number;
  readonly seed: number;
}

/** When a crowd came back, in milliseconds since its end. */
export interface CrowdReturn {
  readonly mode: CrowdMode;
  /** Each attempt that reached the server, whether it succeeded or not. */
  readonly attempts: readonly number[];
  /** When the last one was back; absent where nobody came, or somebody gave up. */
  readonly allBackAtMs?: number;
}

const latencyMs = 10;
const settleMs = 6_000;
const longestMs = 600_000;
// The server lets so many in, one after the other.
const slotMs = 10;

/** Ends the same crowd three times, and counts who comes back when. A mode that the code cannot carry is left out. */
export function sendCrowd(plan: CrowdPlan): readonly CrowdReturn[] {
  return crowdModes.filter((mode) => mode !== "slots" || mayAppearOnWire(plan.code)).map((mode) => sendOne(plan, mode));
}

function sendOne({ count, code, downtimeMs, seed }: CrowdPlan, mode: CrowdMode): CrowdReturn {
  const clock = createVirtualClock();
  let endedAt = Number.POSITIVE_INFINITY;
  const attempts: number[] = [];
  const onDial = (peer: SimPeer): void => {
    const sinceMs = clock.now() - endedAt;
    if (sinceMs >= 0) {
      attempts.push(sinceMs);
    }
    if (sinceMs >= 0 && sinceMs < downtimeMs) {
      peer.rst();
    } else {
      peer.accept();
    }
  };
  const network = createSimNetwork({ clock, latencyMs, onDial });
  const sockets = Array.from({ length: count }, (_, index) => {
    const chance = mode === "none" ? () => 0.5 : seeded(seed + index);
    const ports = { clock, chance, dial: network.dial, life: () => () => undefined };
    return new WebSocket("ws://lab.invalid/", [], { ports, heartbeat: false });
  });
  clock.advance(settleMs);
  endedAt = clock.now();
  network.peers.slice(0, count).forEach((peer, index) => {
    endOne(peer, code, mode === "slots" ? formatRetryHint(downtimeMs + index * slotMs) : "");
  });
  clock.advance(2 * latencyMs);
  while (sockets.some(({ readyState }) => readyState === 0 || readyState === 2) && clock.now() - endedAt < longestMs) {
    if (!clock.runNext()) {
      break;
    }
  }
  return { mode, attempts, ...backOf(sockets, attempts) };
}

function endOne(peer: SimPeer, code: number, reason: string): void {
  if (code === 1005) {
    peer.close();
  } else if (isLocalOnly(code)) {
    peer.fin();
  } else {
    peer.close(code, reason);
  }
}

function backOf(sockets: readonly WebSocket[], attempts: readonly number[]): Pick<CrowdReturn, "allBackAtMs"> {
  const isWhole = sockets.length > 0 && sockets.every(({ readyState }) => readyState === 1);
  return isWhole ? { allBackAtMs: attempts.reduce((latest, at) => Math.max(latest, at), 0) } : {};
}
