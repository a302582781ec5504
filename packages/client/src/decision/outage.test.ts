import { describe, expect, test } from "vitest";
import { play } from "../testing/play.ts";
import { byCode } from "./by-code.ts";

const most = (): number => 0.999_999;

describe("an outage", () => {
  test("keeps the schedule of the ending that began it, while attempts fail before they open", () => {
    const { clock, net, last, delays } = play({ chance: most });
    clock.advance(100);
    last().close(1012);
    net.failWith("ECONNREFUSED");
    clock.advance(60_000);
    expect(delays.slice(0, 6).map(Math.round)).toEqual([5000, 8000, 10_000, 10_000, 10_000, 10_000]);
  });

  test("takes another schedule when the server says another code, and takes the first up again where it was", () => {
    const said = [1012, 1013, 1012, 1013];
    const { clock, delays } = play({
      chance: most,
      onDial: (peer) => {
        peer.accept();
        peer.close(said.shift() ?? 1000);
      },
    });
    clock.advance(60_000);
    expect(delays.map(Math.round)).toEqual([5000, 1500, 8000, 3000]);
  });

  test("is over once a connection was stable", () => {
    const { clock, last, delays } = play({ chance: most });
    clock.advance(100);
    last().close(1013);
    clock.advance(1600);
    last().close(1013);
    clock.advance(3100);
    clock.advance(5000);
    last().close(1013);
    clock.advance(100);
    expect(delays.map(Math.round)).toEqual([1500, 3000, 1500]);
  });

  test("does not forgive a server that accepts only to refuse", () => {
    const { clock, log } = play({
      onDial: (peer) => {
        peer.accept();
        peer.close(1004);
      },
    });
    clock.advance(600_000);
    expect(log.filter((line) => line.startsWith("close"))).toHaveLength(6);
    expect(log.at(-1)).toBe("stop attempts-spent");
  });

  test.each([3001, 4000, 4999])("goes on without end, ever slower, after %i, which nobody explains", (code) => {
    const { clock, log, delays } = play({
      chance: most,
      onDial: (peer) => {
        peer.accept();
        peer.close(code);
      },
    });
    clock.advance(24 * 3_600_000);
    expect(log.filter((line) => line.startsWith("stop"))).toEqual([]);
    expect(delays.slice(0, 7).map(Math.round)).toEqual([5000, 8000, 16_000, 32_000, 64_000, 120_000, 120_000]);
    expect(delays.length).toBeGreaterThan(700);
  });

  test("asks for credentials once, and gives up on a second refusal", () => {
    const asked: string[] = [];
    const { clock, log } = play({
      authenticate: (why) => {
        asked.push(why.kind);
      },
      onDial: (peer) => {
        peer.accept();
        peer.close(3000, "who are you");
      },
    });
    clock.advance(60_000);
    expect(asked).toEqual(["reauthenticate"]);
    expect(log.at(-1)).toBe("stop unauthorized");
  });

  test("outlasts a network failure between two refusals, but not the second refusal", () => {
    let dials = 0;
    const { clock, log } = play({
      onDial: (peer) => {
        dials++;
        if (dials === 2) {
          peer.rst();
        } else {
          peer.accept();
          peer.close(3000);
        }
      },
    });
    clock.advance(60_000);
    expect(dials).toBe(3);
    expect(log.at(-1)).toBe("stop unauthorized");
  });

  test("asks again for credentials that could not be had, until a connection opens with them", async () => {
    let asked = 0;
    let dials = 0;
    const { clock, log } = play({
      authenticate: () => {
        asked++;
        return asked === 1 ? Promise.reject(new Error("the token service is away")) : undefined;
      },
      onDial: (peer) => {
        dials++;
        peer.accept();
        if (dials === 1) {
          peer.close(3000);
        }
      },
    });
    clock.advance(1000);
    for (let turn = 0; turn < 5; turn++) {
      await Promise.resolve();
    }
    clock.advance(60_000);
    expect(asked).toBe(2);
    expect(log.filter((line) => /^(error|close|open)/.test(line))).toEqual([
      "open",
      "close 3000 auth.required reauthenticate",
      "error ERR_AUTHENTICATE",
      "close 1006 handshake.failed reauthenticate",
      "open",
    ]);
  });

  test("keeps asking for a new session while attempts fail before they open", () => {
    const kinds: string[] = [];
    let isAway = false;
    const { clock, last } = play({
      policy: byCode({ 4009: "new-session" }),
      url: ({ kind }) => {
        kinds.push(kind);
        if (isAway && kinds.length < 4) {
          throw new Error("no network");
        }
        return "ws://host.test/";
      },
    });
    clock.advance(100);
    isAway = true;
    last().close(4009);
    clock.advance(60_000);
    expect(kinds).toEqual(["connect", "new-session", "new-session", "new-session"]);
  });

  test("ends after maxAttempts, and reconnect() begins again", () => {
    const { clock, net, log, socket, watches } = play({ maxAttempts: 3 });
    clock.advance(100);
    net.failWith("ECONNREFUSED");
    net.peers[0]?.fin();
    clock.advance(100_000);
    expect(log.filter((line) => line.startsWith("retrying"))).toHaveLength(2);
    expect(log.at(-1)).toBe("stop attempts-spent");
    expect(socket.readyState).toBe(3);
    expect([clock.pending(), watches()]).toEqual([0, false]);
    net.failWith(undefined);
    socket.reconnect();
    clock.advance(100);
    expect(log.slice(-2)).toEqual(["retrying 1", "open"]);
    expect(watches()).toBe(true);
  });
});
