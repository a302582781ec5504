import type { Clock, SocketEvents } from "@afterclose/wire";
import type { ClientError, ClientErrorCode } from "../contract/errors.ts";

/** What the shell keeps of an attempt, beside what its socket tells. */
export interface Attempt extends SocketEvents {
  error?: ClientError;
}

/** What can go wrong in an attempt, by how much of it was found out. */
export const stages: readonly (readonly [ClientErrorCode, option: string])[] = [
  ["ERR_AUTHENTICATE", "authenticate"],
  ["ERR_URL", "url"],
  ["ERR_URL", "protocols"],
  ["ERR_DIAL", "url"],
];

/** Goes on once something has settled, or has taken too long. */
export function settleWithin(ms: number, clock: Clock, waitedFor: PromiseLike<void>, then: () => void): void {
  const cancel = clock.after(ms, then);
  void waitedFor.then(() => {
    cancel();
    then();
  });
}
