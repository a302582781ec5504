import { createVirtualClock, seeded } from "@afterclose/sim";
import { expect, test } from "vitest";
import type { Host } from "../contract/host.ts";
import { Connection } from "../lifecycle/connection.ts";
import { ConnectionTimers } from "./connection-timers.ts";

test("what is done for one may give another that was due with it a new deadline, or end it", () => {
  const clock = createVirtualClock();
  const visits: [number, number][] = [];
  const crowd = Array.from({ length: 3 }, () => new Connection<object>({}, undefined, 0, 0));
  const ignore = (): void => undefined;
  const timers: ConnectionTimers<object> = new ConnectionTimers<object>({
    clock,
    chance: seeded(1),
    host: {} as Host<object>,
    heartbeat: undefined,
    ticked: ignore,
    dead: ignore,
    retire: ignore,
    silent: ignore,
    overdue: (connection) => {
      visits.push([crowd.indexOf(connection), Math.round(clock.now() / 100) * 100]);
      if (visits.length === 1) {
        const [next, last] = crowd.filter((other) => other !== connection);
        timers.cutAfter(next!, 1000);
        last!.state = "ended";
        timers.remove(last!);
      }
      timers.remove(connection);
    },
  });
  for (const connection of crowd) {
    timers.add(connection);
    connection.state = "closing";
    timers.cutAfter(connection, 500);
  }
  clock.advance(10_000);
  expect(visits.map(([, at]) => at)).toEqual([expect.closeTo(500, -2), expect.closeTo(1500, -2)]);
  expect(new Set(visits.map(([place]) => place)).size).toBe(2);
  expect(clock.pending()).toBe(0);
});
