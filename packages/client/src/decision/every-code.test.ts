import { boundsAt, peerAdvice } from "@afterclose/codes/advice";
import type { SocketEnd } from "@afterclose/wire";
import { createVirtualClock } from "@afterclose/sim";
import { describe, expect, test } from "vitest";
import { WebSocket } from "../shell/web-socket.ts";

const standard = Array.from({ length: 16 }, (_, index) => 1000 + index);
const codes = [...standard, 3000, 3003, 3008, 999, 1016, 2999, 3001, 3999, 4000, 4401, 4999, 5000, 65_535];
const localOnly = [1005, 1006, 1015];

/** Opens and is ended with this code at once, over and over; tells each delay or the reason to stop. */
function endAgainAndAgain(code: number, draw: number, times: number): (number | string)[] {
  const clock = createVirtualClock();
  const story: (number | string)[] = [];
  const end: SocketEnd = { code, reason: "", wasClean: code === 1005 || !localOnly.includes(code) };
  const socket = new WebSocket("ws://host.test", [], {
    ports: {
      clock,
      chance: () => draw,
      life: () => () => undefined,
      dial: (_url, _protocols, events) => {
        clock.after(1, () => {
          // A TLS failure comes before the connection opens, all others after.
          if (code !== 1015) {
            events.opened("", "");
          }
          events.ended(end);
        });
        const none = (): undefined => undefined;
        const can = { ping: false, abort: false };
        const counts = { isOpen: () => true, bufferedBytes: () => 0, progress: () => [0, 0] as const };
        return { ...counts, can, send: none, close: none, abort: none, ping: none, setBinaryType: none };
      },
    },
  });
  socket.addEventListener("close", ({ next, code: told }) => {
    expect(told).toBe(code);
    story.push(next.kind === "stop" ? next.because : next.afterMs);
  });
  for (let i = 0; i < 2 * times; i++) {
    clock.runNext();
  }
  return story.slice(0, times);
}

describe.each(codes)("after %i", (code) => {
  const advice = peerAdvice({ code });

  test.each([0, 0.999_999])("the client does what the catalogue says, at draw %d", (draw) => {
    const told = endAgainAndAgain(code, draw, 8);
    if (advice.kind === "stop") {
      expect(told).toEqual([advice.because]);
      return;
    }
    const limit = advice.attempts ?? 8;
    const expected = Array.from({ length: Math.min(8, limit) }, (_, index) => {
      const { minMs, maxMs } = boundsAt(advice.schedule, index + 1);
      return minMs + draw * (maxMs - minMs);
    });
    const end = limit < 8 ? [advice.kind === "reauthenticate" ? "unauthorized" : "attempts-spent"] : [];
    expect(told).toEqual([...expected, ...end]);
  });
});
