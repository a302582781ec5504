import type { Progress } from "@afterclose/wire";

/** Whether bytes have come or gone meanwhile: a large message keeps an answer waiting. */
export function hasMoved(then: Progress | undefined, now: Progress | undefined): boolean {
  return (then !== undefined && now !== undefined && now[0] !== then[0]) || hasLessToSend(then, now);
}

/** Whether less waits to go out than did. */
export function hasLessToSend(then: Progress | undefined, now: Progress | undefined): boolean {
  return then !== undefined && now !== undefined && now[1] < then[1];
}
