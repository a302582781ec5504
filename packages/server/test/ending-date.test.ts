import { expect, test } from "vitest";
import { simStage } from "./sim-host.ts";

const facts = { address: undefined, forwardedFor: undefined, origin: undefined, host: undefined };

test("every ending says at which date it came, also one of a handshake, also after the date was set", () => {
  const { clock, connect, engine, endings } = simStage();
  const begun = clock.wall();
  const [first, second] = [connect(), connect()];
  const { handshake } = engine.beginHandshake(facts);
  clock.advance(1500);
  engine.failHandshake(handshake, "auth.refused", "401");
  clock.advance(500.4);
  engine.ended(first.connection, { fin: true });
  clock.jumpWall(-3_600_000);
  engine.ended(second.connection, { fin: true });
  const dates = endings.map(({ at }) => at - begun);
  expect(dates).toEqual([1500, 2000, 2000 - 3_600_000]);
  expect((JSON.parse(JSON.stringify(endings[0])) as { at: number }).at).toBe(begun + 1500);
});
