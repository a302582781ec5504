import { describe, expect, test } from "vitest";
import { play } from "../testing/play.ts";

const most = (): number => 0.999_999;

describe("a server's hint", () => {
  test.each([
    ["restart retry-after=3200ms", {}, 3200],
    ["retry-after=1000-5000ms", {}, 5000],
    ["retry-after=60s", { maxDelayMs: 10_000 }, 10_000],
  ])("takes the place of the delay: %s", (reason, options, expected) => {
    const { clock, last, delays } = play({ ...options, chance: most });
    clock.advance(100);
    last().close(1012, reason);
    clock.advance(100);
    expect(delays.map(Math.round)).toEqual([expected]);
  });

  test("is also read from a refused handshake, where the host can see it", () => {
    const { clock, delays } = play({
      onDial: (peer) => {
        peer.refuse(503, 7000);
      },
    });
    clock.advance(100);
    expect(delays).toEqual([7000]);
  });

  test("of `at once` counts a single time: who always says it is not spun upon", () => {
    const { clock, delays, net } = play({
      onDial: (peer) => {
        peer.accept();
        peer.close(1012, "retry-after=0ms");
      },
    });
    clock.advance(10_000);
    expect(delays[0]).toBe(0);
    expect(Math.min(...delays.slice(1))).toBeGreaterThanOrEqual(1000);
    expect(net.peers.length).toBeLessThan(13);
  });

  test("is a floor: an overloaded server that says the same hint each time is given longer each time", () => {
    const { clock, delays } = play({
      chance: most,
      onDial: (peer) => {
        peer.accept();
        peer.close(1013, "retry-after=1s");
      },
    });
    clock.advance(120_000);
    expect(delays.slice(0, 5).map(Math.round)).toEqual([1000, 3000, 6000, 12_000, 24_000]);
  });

  test("above the backoff is kept, however often it comes", () => {
    const { clock, delays } = play({
      onDial: (peer) => {
        peer.accept();
        peer.close(1013, "retry-after=20s");
      },
    });
    clock.advance(60_000);
    expect(delays.slice(0, 3)).toEqual([20_000, 20_000, 20_000]);
  });

  test.each([1001, 1012])(
    "after %i that met a server not yet back is followed by short waits, and they grow",
    (code) => {
      const { clock, net, last, delays } = play({ chance: most });
      clock.advance(100);
      net.failWith("ECONNREFUSED");
      last().close(code, "retry-after=700ms");
      clock.advance(30_000);
      expect(delays.slice(0, 5).map(Math.round)).toEqual([700, 2000, 4000, 5000, 5000]);
    },
  );

  test("of a second node that restarts as well is kept to the moment, if it is not at once", () => {
    const { clock, delays } = play({
      chance: most,
      onDial: (peer) => {
        peer.accept();
        peer.close(1012, "retry-after=3s");
      },
    });
    clock.advance(7000);
    expect(delays.slice(0, 2)).toEqual([3000, 3000]);
  });

  test("does not bring back what has to stop", () => {
    const { clock, last, log } = play();
    clock.advance(100);
    last().close(1008, "retry-after=1s");
    clock.advance(100);
    expect(log.at(-1)).toBe("stop policy");
  });
});
