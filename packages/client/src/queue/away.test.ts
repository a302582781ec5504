import { createVirtualClock } from "@afterclose/sim";
import { describe, expect, test } from "vitest";
import { play } from "../testing/play.ts";

describe("what is sent while away", () => {
  test("waits, and leaves in order behind what the listeners of open send: they may have to say who they are", () => {
    const { clock, last, socket } = play();
    expect([socket.send("1"), socket.send("2")]).toEqual(["queued", "queued"]);
    expect(socket.bufferedAmount).toBe(2);
    socket.addEventListener("open", () => {
      expect(socket.send("3")).toBe("sent");
    });
    clock.advance(100);
    expect(last().received).toEqual(["3", "1", "2"]);
    expect(socket.bufferedAmount).toBe(0);
  });

  test("leaves before the listeners of open run, where that is asked for", () => {
    const { clock, last, socket } = play({ buffer: { flush: "before-open" } });
    socket.send("1");
    socket.addEventListener("open", () => {
      socket.send("2");
    });
    clock.advance(100);
    expect(last().received).toEqual(["1", "2"]);
  });

  test("stays where a listener of open closes, and is handed out", () => {
    const { clock, last, socket } = play();
    socket.send("1");
    socket.addEventListener("open", () => {
      socket.close();
    });
    clock.advance(100);
    expect([last().received, socket.takeUnsent()]).toEqual([[], ["1"]]);
  });

  test("never throws at the program, however much it is: the oldest give way, and each is told", () => {
    const { log, socket } = play();
    const results = Array.from({ length: 1500 }, (_, index) => socket.send(String(index)));
    expect(new Set(results)).toEqual(new Set(["queued"]));
    expect(log.filter((line) => line.startsWith("drop"))).toHaveLength(500);
    expect(log[0]).toBe("drop 0 full");
  });

  test("is copied, so that its owner may use the memory again", () => {
    const { clock, last, socket } = play();
    const bytes = new Uint8Array([1, 2, 3]).subarray(1);
    socket.send(bytes);
    bytes.fill(9);
    clock.advance(100);
    expect(new Uint8Array(last().received[0] as ArrayBuffer)).toEqual(new Uint8Array([2, 3]));
  });

  test("is followed by what a listener sends in place of a message that was dropped", () => {
    const clock = createVirtualClock();
    const wait = play({ clock, buffer: { maxAgeMs: 50 }, onDial: (peer) => clock.after(100, () => peer.accept()) });
    wait.socket.addEventListener("drop", ({ data }) => {
      wait.socket.send(`again ${data as string}`);
    });
    wait.socket.send("old");
    clock.advance(80);
    wait.socket.send("new");
    clock.advance(100);
    expect(wait.last().received).toEqual(["new", "again old"]);
  });

  test.each([
    [new Map([[1, 2]]), "[object Map]"],
    [{ size: 3 }, "[object Object]"],
    [[1, 2], "1,2"],
  ])("leaves as words where it is no data: %o", (message, words) => {
    const { clock, last, socket } = play();
    socket.send(message as never);
    clock.advance(100);
    expect(last().received).toEqual([words]);
  });

  test("may be of any kind that a host takes; what is none leaves as words", async () => {
    const { clock, last, socket } = play();
    const shared = new Uint8Array(new SharedArrayBuffer(4));
    shared.set([1, 2, 3, 4]);
    const views = [new DataView(new Uint8Array([7, 8, 9]).buffer, 1, 1), shared.subarray(1, 3), new Uint16Array([258])];
    const blob = new Blob(["blob"]);
    for (const data of [new ArrayBuffer(2), ...views, blob, { a: 1 }, null, 17]) {
      socket.send(data as never);
    }
    expect(socket.bufferedAmount).toBe(2 + 1 + 2 + 2 + 4 + "[object Object]null17".length);
    shared.fill(0);
    clock.advance(100);
    const got = last().received;
    const bytes = got.slice(0, 4).map((data) => [...new Uint8Array(data as ArrayBuffer)]);
    expect(bytes).toEqual([[0, 0], [8], [2, 3], [2, 1]]);
    expect(ArrayBuffer.isView(got[2]) && got[2].buffer).toBeInstanceOf(ArrayBuffer);
    expect(await (got[4] as Blob).text()).toBe("blob");
    expect(got.slice(5)).toEqual(["[object Object]", "null", "17"]);
    expect(socket.bufferedAmount).toBe(0);
  });

  test("counts its bytes through every way out", () => {
    const { clock, socket } = play({ buffer: { maxBytes: 10, whenFull: "drop-oldest" } });
    for (let i = 0; i < 100; i++) {
      socket.send("abc");
    }
    expect(socket.bufferedAmount).toBe(9);
    expect(socket.takeUnsent()).toHaveLength(3);
    expect(socket.bufferedAmount).toBe(0);
    socket.send("abcdefghij");
    expect(socket.bufferedAmount).toBe(10);
    clock.advance(100);
    expect(socket.bufferedAmount).toBe(0);
  });

  test("is refused with an error that says all, where there is no room", () => {
    const { socket } = play({ buffer: { whenFull: "refuse" } });
    expect(() => socket.send("x".repeat(10_000_000))).toThrow(
      expect.objectContaining({
        code: "ERR_QUEUE_FULL",
        value: 10_000_000,
        limit: "maxBytes over 1048576, maxMessages over 1000, or another whenFull",
      }),
    );
    expect(socket.send("small")).toBe("queued");
  });

  test("pushes out the oldest, or is dropped itself, where that is asked for; both are told", () => {
    const oldest = play({ buffer: { maxMessages: 2, whenFull: "drop-oldest" } });
    expect(["a", "b", "c"].map((data) => oldest.socket.send(data))).toEqual(["queued", "queued", "queued"]);
    expect(oldest.log).toEqual(["drop a full"]);
    expect(oldest.socket.takeUnsent()).toEqual(["b", "c"]);
    const newest = play({ buffer: { maxBytes: 2, whenFull: "drop-newest" } });
    expect(["a", "b", "c"].map((data) => newest.socket.send(data))).toEqual(["queued", "queued", "refused"]);
    expect(newest.log).toEqual(["drop c full"]);
    const huge = play({ buffer: { maxBytes: 2, whenFull: "drop-oldest" } });
    expect([huge.socket.send("a"), huge.socket.send("huge")]).toEqual(["queued", "refused"]);
    expect(huge.socket.takeUnsent()).toEqual(["a"]);
  });

  test("is dropped when it is too old", () => {
    const { clock, net, last, socket, log } = play({ buffer: { maxAgeMs: 1000 } });
    clock.advance(100);
    net.failWith("ECONNREFUSED");
    last().fin();
    clock.advance(10);
    socket.send("stale");
    clock.advance(12_000);
    net.failWith(undefined);
    clock.advance(30_000);
    expect(log).toContain("drop stale age");
    expect(last().received).toEqual([]);
  });

  test("goes to no other place than it was meant for, though a new token is the same place", () => {
    const urls = ["ws://host.test/a?token=1", "ws://host.test/a?token=2", "ws://host.test/b"];
    const { clock, last, socket, log } = play({ url: () => urls.shift() ?? "ws://host.test/c" });
    clock.advance(100);
    last().close(1012);
    clock.advance(10);
    socket.send("for a");
    clock.advance(5000);
    expect(last().received).toEqual(["for a"]);
    last().close(1012);
    clock.advance(10);
    socket.send("also for a");
    clock.advance(8100);
    expect(last().url).toBe("ws://host.test/b");
    expect(last().received).toEqual([]);
    expect(log).toContain("drop also for a other-url");
  });

  test("is refused once nothing more will be tried", () => {
    const { clock, last, socket } = play();
    clock.advance(100);
    last().close(1000);
    clock.advance(10);
    expect(socket.send("too late")).toBe("refused");
    expect(socket.bufferedAmount).toBe(8);
  });

  test("throws as the native class does, without a buffer", () => {
    const { socket } = play({ buffer: false });
    expect(() => socket.send("x")).toThrow(expect.objectContaining({ name: "InvalidStateError" }));
  });
});
