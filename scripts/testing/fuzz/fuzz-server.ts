import { connect, type Socket } from "node:net";
import { watchTurns } from "../watch-turns.ts";
import { createDice, type Dice } from "./dice.ts";
import { randomFrames } from "./frames.ts";
import { randomHandshake, randomRequest } from "./requests.ts";

/** A server in this very process, and how to tell that it is well. */
export interface FuzzTarget {
  readonly port: number;
  /** Paths that it answers, to begin from. */
  readonly known: readonly string[];
  /** Throws where an honest visitor is not served. */
  readonly assertServes: () => Promise<void>;
}

export interface FuzzPlan {
  /** If not set, a fresh one, which is printed. */
  readonly seed?: number;
  /** At most so many visitors. */
  readonly cases: number;
  /** At most so long. */
  readonly ms: number;
}

/** What was seen. */
export interface FuzzReport {
  readonly seed: number;
  readonly cases: number;
  /** The longest that the process computed in one turn, in milliseconds of its own time. */
  readonly longestTurnMs: number;
}

const atOnce = 16;
const casesPerVisit = 200;
const longestStayMs = 5000;

/**
 * Sends visitors who know no manners: paths, queries, headers and frames that are right, nearly right, or nothing at
 * all, by bytes that come in any pieces; who leave in any way at any moment, or do not read. Between them an honest
 * visitor has to be served.
 */
export async function fuzzServer(target: FuzzTarget, plan: FuzzPlan): Promise<FuzzReport> {
  const { seed = Math.floor(Math.random() * 2 ** 32), cases, ms } = plan;
  console.log(`fuzzing port ${String(target.port)}, at most ${String(cases)} visitors: seed ${String(seed)}`);
  const watch = watchTurns();
  const untilMs = performance.now() + ms;
  let begun = 0;
  const worker = async (): Promise<void> => {
    while (begun < cases && performance.now() < untilMs) {
      const number = begun;
      begun += 1;
      await sendVisitor(target, createDice(seed + number));
      if (number % casesPerVisit === 0) {
        await target.assertServes();
      }
    }
  };
  try {
    await Promise.all(Array.from({ length: atOnce }, worker));
    await target.assertServes();
  } catch (error) {
    throw new Error(`After ${String(begun)} visitors with seed ${String(seed)} an honest one was not served.`, {
      cause: error,
    });
  } finally {
    watch.stop();
  }
  return { seed, cases: begun, longestTurnMs: watch.longestMs() };
}

function sendVisitor({ port, known }: FuzzTarget, dice: Dice): Promise<void> {
  return new Promise((resolve) => {
    const socket = connect({ port, host: "127.0.0.1", noDelay: true });
    socket.on("error", () => undefined);
    socket.once("close", () => {
      clearTimeout(timer);
      resolve();
    });
    if (dice.chance(0.9)) {
      socket.resume();
    }
    const isHandshake = dice.chance(0.7);
    const first = isHandshake ? randomHandshake(dice, known) : randomRequest(dice, known);
    const chunks = inPieces(dice, isHandshake ? [first, ...someFrames(dice)] : [first]);
    const stayMs = dice.chance(0.5) ? 0 : dice.below(60);
    const timer = setTimeout(() => {
      leave(socket, dice);
    }, longestStayMs);
    const next = (): void => {
      const chunk = chunks.shift();
      if (socket.destroyed) {
        return;
      }
      if (chunk === undefined) {
        setTimeout(() => {
          leave(socket, dice);
        }, stayMs);
        return;
      }
      socket.write(chunk);
      // Whoever is not read must not wait here: the next piece comes soon, taken or not.
      setTimeout(next, dice.below(4));
    };
    socket.once("connect", next);
  });
}

function someFrames(dice: Dice): Buffer[] {
  return Array.from({ length: dice.below(5) }, () => randomFrames(dice));
}

function inPieces(dice: Dice, parts: readonly Buffer[]): Buffer[] {
  if (dice.chance(0.3)) {
    return [Buffer.concat(parts)];
  }
  return parts.flatMap((part) => {
    const at = dice.below(part.length + 1);
    return dice.chance(0.3) ? [part.subarray(0, at), part.subarray(at)] : [part];
  });
}

function leave(socket: Socket, dice: Dice): void {
  if (dice.chance(0.4)) {
    socket.resetAndDestroy();
  } else if (dice.chance(0.5)) {
    socket.destroy();
  } else {
    socket.end();
    setTimeout(() => socket.destroy(), 50);
  }
}
