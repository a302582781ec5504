import { scheduleNamed } from "@afterclose/codes/advice";
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
        peer.close(4403);
      },
    });
    clock.advance(600_000);
    expect(log.filter((line) => line.startsWith("close"))).toHaveLength(6);
    expect(log.at(-1)).toBe("stop attempts-spent");
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

describe("a policy", () => {
  test("is heard on a failed attempt too, whatever the outage began with", () => {
    const kinds: string[] = [];
    const { clock, net, last, delays } = play({
      chance: most,
      url: ({ kind }) => {
        kinds.push(kind);
        return "ws://host.test/";
      },
      policy: ({ phase }) =>
        phase === "handshake" ? { kind: "new-session", schedule: scheduleNamed("slow") } : undefined,
    });
    clock.advance(100);
    net.failWith("ECONNREFUSED");
    last().close(1012);
    clock.advance(60_000);
    expect(kinds.slice(0, 4)).toEqual(["connect", "retry", "new-session", "new-session"]);
    expect(delays.slice(0, 3).map(Math.round)).toEqual([5000, 10_000, 20_000]);
  });

  test("overrides a code, a range, and leaves the rest to the catalogue", () => {
    const policy = byCode({ 4401: "reauthenticate", "4400-4499": "stop", 1000: { kind: "retry", afterMs: 7 } });
    const ends = (code: number): string | undefined => {
      const { clock, last, log } = play({ policy });
      clock.advance(100);
      last().close(code);
      clock.advance(6);
      return log
        .find((line) => line.startsWith("close"))
        ?.split(" ")
        .at(-1);
    };
    expect([4401, 4400, 4499, 4500, 1000, 1008].map(ends)).toEqual([
      "reauthenticate",
      "stop",
      "stop",
      "retry",
      "retry",
      "stop",
    ]);
  });

  test("can bring back a server's 1000, in one line", () => {
    const { clock, last, log } = play({ on1000: "reconnect" });
    clock.advance(100);
    last().close(1000);
    clock.advance(6000);
    expect(log).toEqual(["open", "close 1000 peer.closed retry", "retrying 2", "open"]);
  });

  test.each([
    [
      "throws",
      () => {
        throw new Error("oops");
      },
    ],
    ["answers a word it made up", () => "maybe"],
    ["answers a negative delay", () => ({ kind: "retry", afterMs: -1 })],
    ["answers a delay that is no number", () => ({ kind: "retry", afterMs: Number.NaN })],
    ["answers a schedule without numbers", () => ({ kind: "retry", schedule: {} })],
    ["answers itself", () => byCode],
    ["answers a promise", () => Promise.resolve("stop")],
    ["answers null", () => null],
  ])("that %s is reported, and the catalogue's advice stands", (_, policy) => {
    const { clock, last, log } = play({ policy: policy as never });
    clock.advance(100);
    last().close(1012);
    clock.advance(20);
    expect(log[1]).toMatch(/^error/);
    expect(log[2]).toBe("close 1012 drain.restart retry");
  });
});
