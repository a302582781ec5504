import { describe, expect, test } from "vitest";
import { play } from "../testing/play.ts";

const most = (): number => 0.999_999;

describe("a refused handshake whose status the host tells", () => {
  const refuse = (
    ...answers: readonly (readonly [status: number, retryAfterMs?: number])[]
  ): ReturnType<typeof play> => {
    const left = [...answers];
    const stage = play({
      chance: most,
      onDial: (peer) => {
        const [status, retryAfterMs] = left.shift() ?? [101];
        if (status === 101) {
          peer.accept();
        } else {
          peer.refuse(status, retryAfterMs);
        }
      },
    });
    stage.clock.advance(600_000);
    return stage;
  };
  const closes = ({ log }: ReturnType<typeof play>): string[] => log.filter((line) => line.startsWith("close"));

  test.each([401, 403])("%i asks for credentials once, and the second one in a row is the end", (status) => {
    const stage = refuse([status], [status]);
    expect(closes(stage)).toEqual(["close 1006 handshake.failed reauthenticate", "close 1006 handshake.failed stop"]);
    expect(stage.log.at(-1)).toBe("stop unauthorized");
  });

  test("401 is forgotten with a stable connection", () => {
    const { clock, net, last, log } = refuse([401]);
    expect(log.at(-1)).toBe("open");
    last().close(1012);
    clock.advance(60_000);
    expect([log.at(-1), net.alive()]).toEqual(["open", 1]);
  });

  test.each([404, 426, 400, 302, 200, 501])("%i goes on without end, at the slowest pace", (status) => {
    const { delays, log } = refuse(...Array.from({ length: 40 }, () => [status] as const));
    expect(delays.slice(0, 4).map(Math.round)).toEqual([10_000, 20_000, 40_000, 80_000]);
    expect(log.filter((line) => line.startsWith("stop"))).toEqual([]);
  });

  test.each([429, 503])("%i heeds Retry-After, and does not come sooner each time", (status) => {
    const { delays } = refuse([status, 7000], [status, 7000]);
    expect(delays[0]).toBe(7000);
    expect(delays[1]).toBeGreaterThanOrEqual(7000);
  });

  test("503 without Retry-After is a server that is not yet back: the restart's own pace holds", () => {
    const answers: (readonly [number])[] = [[101], [503], [503], [101]];
    const { clock, last, delays } = play({
      chance: most,
      onDial: (peer) => {
        const [status] = answers.shift() ?? [101];
        if (status === 101) {
          peer.accept();
        } else {
          peer.refuse(status);
        }
      },
    });
    clock.advance(100);
    last().close(1012, "retry-after=500ms");
    clock.advance(30_000);
    expect(delays.map(Math.round)).toEqual([500, 2000, 4000]);
  });

  test("404 in the midst of an outage slows one attempt, and no more", () => {
    let dials = 0;
    const { clock, last, delays } = play({
      chance: most,
      onDial: (peer) => {
        dials++;
        if (dials === 2) {
          peer.refuse(404);
        } else if (dials === 3) {
          peer.rst("ECONNREFUSED");
        } else {
          peer.accept();
        }
      },
    });
    clock.advance(100);
    last().close(1012, "retry-after=500ms");
    clock.advance(60_000);
    expect(delays.map(Math.round)).toEqual([500, 10_000, 2000]);
  });
});
