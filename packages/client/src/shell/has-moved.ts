import type { Progress } from "@afterclose/wire";

/** Whether bytes have come or gone since the question: a large message keeps its answer waiting. */
export function hasMoved(asked: Progress | undefined, now: Progress | undefined): boolean {
  return !!asked && !!now && (now[0] !== asked[0] || now[1] < asked[1]);
}
