import type { RawSocket } from "../connect/raw-socket.ts";
import { endedByItself, type End } from "../observe/connection-record.ts";
import { say } from "../report/saying.ts";
import { howOf } from "../verdict/how-it-ended.ts";
import { type CheckRun, openFurther, type RungOutcome, waitOrEnd } from "./check-run.ts";

// A server that keeps one connection for each user ends the other one as soon as it knows of both.
const kickMs = 500;

/**
 * A server that keeps one connection for each user ends the first when a second comes, and that one when a third comes.
 * Two such ends, each after an opening of ours, are no chance; then only one connection is kept from there on.
 */
export async function findOnePerUser(run: CheckRun, second: RawSocket): Promise<RungOutcome | undefined> {
  const { socket: first } = run;
  if (first === undefined) {
    return undefined;
  }
  await waitOrEnd(run, 50, first);
  if (ended(first) !== undefined && second.isOpen) {
    return newestWins(run, first, second);
  }
  return first.isOpen && ended(second) !== undefined ? firstWins(run, first, second) : undefined;
}

/** How it ended by itself, without having said or been sent a message: nothing but the other one was the reason. */
function ended({ record }: RawSocket): End | undefined {
  const isSo = record !== undefined && endedByItself(record) && record.end.kind !== "fault";
  return isSo ? record.end : undefined;
}

async function newestWins(run: CheckRun, first: RawSocket, second: RawSocket): Promise<RungOutcome | undefined> {
  // It has to live for a while by itself, or each connection is short-lived anyway.
  await waitOrEnd(run, kickMs, second);
  if (!second.isOpen) {
    return undefined;
  }
  const opened = await openFurther(run);
  if (opened.kind !== "open") {
    return undefined;
  }
  const { socket: third } = opened;
  await waitOrEnd(run, kickMs, second);
  const end = ended(second);
  if (end === undefined || !third.isOpen) {
    run.sockets.push(second, third);
    return undefined;
  }
  keep(run, third, [first]);
  run.facts = { ...run.facts, onePerUser: { how: "newest-wins", end } };
  return { state: "noted", details: [say("one-per-user", { how: howOf(end) })] };
}

async function firstWins(run: CheckRun, first: RawSocket, second: RawSocket): Promise<RungOutcome | undefined> {
  const end = ended(second);
  first.leave();
  await waitOrEnd(run, kickMs / 2, second);
  await pause(run, kickMs / 2);
  const opened = await openFurther(run);
  if (opened.kind !== "open" || end === undefined) {
    return undefined;
  }
  const { socket: third } = opened;
  await waitOrEnd(run, kickMs, third);
  if (!third.isOpen) {
    run.sockets.push(second, third);
    return undefined;
  }
  keep(run, third, [first]);
  run.facts = { ...run.facts, onePerUser: { how: "first-wins", end } };
  return { state: "noted", details: [say("one-per-user", { how: howOf(end) })] };
}

function pause({ connector }: CheckRun, ms: number): Promise<void> {
  return new Promise((resolve) => {
    connector.clock.after(ms, resolve);
  });
}

/** The check goes on with this one; those that gave way to it ended by no fault. */
function keep(run: CheckRun, socket: RawSocket, gone: readonly RawSocket[]): void {
  run.sockets = [...run.sockets.filter((one) => !gone.includes(one)), socket];
  run.socket = socket;
}
