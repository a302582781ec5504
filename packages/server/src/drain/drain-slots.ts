import { longestHintMs } from "@afterclose/wire";
import type { DrainPlanInput } from "./drain-plan.ts";

/** Those who leave within so much of the plan swap slots. */
const blockMs = 200;
const shareOfLead = 0.4;
// So many have to have left before it shows how long all of them take, and a slow start says little of more than this.
const shareToTell = 0.1;
const longestAskMs = 3000;

interface Block {
  readonly from: number;
  readonly size: number;
  readonly stride: number;
  /** How much later than by plan its slots are: so late were we when it began, beyond what the hints make good. */
  readonly lateMs: number;
}

/**
 * Gives each who leaves the moment at which it is to come back. The moments are evenly spaced. Neighbours in the row get
 * ones that lie apart: else clients whose Closes were held up together, by a stall or a router, would come together too,
 * and the rush of their coming would hold up the next.
 */
export class DrainSlots {
  readonly #plan: DrainPlanInput;
  readonly #size: number;
  readonly #spareMs: number;
  #block: Block = { from: 0, size: 0, stride: 1, lateMs: 0 };

  constructor(plan: DrainPlanInput) {
    const { count, overMs, leadMs } = plan;
    this.#plan = plan;
    const swapsMs = Math.min(blockMs, leadMs * shareOfLead);
    this.#size = overMs > 0 ? Math.max(1, Math.round((count * swapsMs) / overMs)) : 1;
    this.#spareMs = (leadMs - swapsMs) / 2;
  }

  /** The hint for one client: what is left until its moment, when the Close goes out at last. Places must not fall. */
  hintMs(place: number, elapsedMs: number): number {
    const { count, arrivalsOverMs, leadMs, backAfterMs } = this.#plan;
    if (place >= this.#block.from + this.#block.size) {
      this.#block = this.#blockAt(place, elapsedMs);
    }
    const { from, size, stride, lateMs } = this.#block;
    const slot = from + (((place - from) * stride) % size);
    // Who leaves first comes last there: how long the drain takes shows as it goes on, and only the last must know.
    const returnAtMs =
      backAfterMs === undefined
        ? leadMs + (slot / count) * arrivalsOverMs + lateMs
        : this.#lastCloseMs(place, elapsedMs) + backAfterMs + (1 - (slot + 1) / count) * arrivalsOverMs;
    return Math.min(longestHintMs, Math.max(0, Math.round(returnAtMs - elapsedMs)));
  }

  /** When the last will have been asked to leave, by how it goes. */
  #lastCloseMs(place: number, elapsedMs: number): number {
    const { count, overMs } = this.#plan;
    const told = place / count >= shareToTell ? (elapsedMs / place) * count : 0;
    return Math.max(overMs, elapsedMs, Math.min(told, longestAskMs));
  }

  #blockAt(place: number, elapsedMs: number): Block {
    const { count, overMs } = this.#plan;
    const from = place - (place % this.#size);
    const size = Math.min(this.#size, count - from);
    const lateMs = Math.max(0, elapsedMs - (place / count) * overMs - this.#spareMs);
    return { from, size, stride: strideOf(size), lateMs };
  }
}

/** Steps of about the golden part of a block come to each of its places once, and neighbours never lie close. */
function strideOf(size: number): number {
  let stride = Math.max(1, Math.round(size * 0.618));
  while (divisor(stride, size) !== 1) {
    stride++;
  }
  return stride;
}

function divisor(one: number, other: number): number {
  return other === 0 ? one : divisor(other, one % other);
}
