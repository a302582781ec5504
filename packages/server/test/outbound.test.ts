import { describe, expect, test } from "vitest";
import { simStage } from "./sim-host.ts";

const kilobyte = "x".repeat(1000);
// What a queued message counts beside its data: its record here, and its frame's header.
const overhead = 192;
const header = 4;
const outbound = { windowBytes: 10_000, maxQueuedBytes: 10 * (1000 + header + overhead), graceMs: 5000 };

describe("a slow reader", () => {
  test("is waited for until its window has room, with which a message beyond every budget goes out", async () => {
    const { engine, connect, read, clock } = simStage({ outbound: { ...outbound, whenFull: "refuse" } });
    const socket = connect("paused");
    const huge = "x".repeat(100_000);
    expect(engine.send(socket.connection, huge)).toBe("sent");
    expect(engine.send(socket.connection, huge)).toBe("full");
    let isWritable = false;
    const writable = engine.sender.writable(socket.connection).then(() => (isWritable = true));
    await new Promise(setImmediate);
    expect([isWritable, engine.sender.waitingConnections]).toEqual([false, 0]);
    read(socket);
    await writable;
    expect(engine.send(socket.connection, huge)).toBe("sent");
    const never = engine.sender.writable(socket.connection);
    engine.terminate(socket.connection);
    await never;
    clock.advance(1);
    await engine.sender.writable(socket.connection);
  });

  test("is waited for though others have filled the common budget", async () => {
    const { engine, connect, read } = simStage({
      outbound: { ...outbound, whenFull: "refuse", totalQueuedBytes: 5000 },
    });
    const [other, socket] = [connect("paused"), connect("paused")];
    while (engine.send(other.connection, kilobyte) !== "full") {
      // The budget of all fills.
    }
    while (engine.send(socket.connection, kilobyte) !== "full") {
      // Its own window fills, and nothing of its own waits.
    }
    let isWritable = false;
    const writable = engine.sender.writable(socket.connection).then(() => (isWritable = true));
    await new Promise(setImmediate);
    expect(isWritable).toBe(false);
    read(socket);
    await writable;
    expect(engine.send(socket.connection, kilobyte)).toBe("sent");
  });

  test("whose window takes no more at a close still gets its Close at once where nothing waits", async () => {
    const { engine, connect } = simStage({ outbound: { ...outbound, whenFull: "refuse" } });
    const socket = connect("paused");
    engine.send(socket.connection, "x".repeat(10_000));
    const writable = engine.sender.writable(socket.connection);
    engine.close(socket.connection, 1000);
    expect(socket.closeSent?.code).toBe(1000);
    await writable;
  });

  test("costs what it takes for empty messages as well", () => {
    const { engine, connect } = simStage({ outbound: { ...outbound, whenFull: "refuse" } });
    const socket = connect("paused");
    engine.send(socket.connection, "x".repeat(10_000));
    let queued = 0;
    while (engine.send(socket.connection, "") === "queued") {
      queued++;
    }
    expect(queued).toBe(Math.floor(outbound.maxQueuedBytes / (overhead + 2)));
  });

  test("hands its sender's mistake back at once, as a fast one does", () => {
    const { engine, connect, read } = simStage({ outbound });
    const socket = connect("paused");
    engine.send(socket.connection, "x".repeat(10_000));
    for (const mistake of [{ a: 1 }, true, () => 1, new Map(), Symbol("x")]) {
      expect(() => engine.send(socket.connection, mistake as object)).toThrow(
        expect.objectContaining({ name: "MessageTypeError", code: "ERR_MESSAGE_TYPE", value: mistake }),
      );
    }
    const fine = [null, undefined, 5, "", new Uint8Array(3), new ArrayBuffer(3), new Blob(["abc"]), [1, 2, 3]];
    expect(fine.map((data) => engine.send(socket.connection, data as object))).toEqual(fine.map(() => "queued"));
    expect(engine.sender.queuedBytes).toBe(fine.length * (overhead + 2) + 1 + 4 * 3);
    read(socket);
    expect(engine.sender.queuedBytes).toBe(0);
  });

  test("that the host cannot send to is its sender's to hear of, and the next message goes out", () => {
    const told: unknown[] = [];
    const { engine, connect, read, clock } = simStage({ outbound });
    engine.events.on("error", ({ where, error }) => told.push([where, error]));
    const socket = connect("paused");
    engine.send(socket.connection, "x".repeat(10_000));
    const bad = new Error("the host throws");
    engine.send(socket.connection, { byteLength: 1, bad }, undefined, (error) => told.push(error));
    engine.send(socket.connection, { byteLength: 1, bad });
    engine.send(socket.connection, "last");
    read(socket);
    clock.advance(1);
    expect([socket.sent.at(-1), engine.sender.queuedBytes]).toEqual(["last", 0]);
    expect(told).toEqual([bad, ["send's callback", bad]]);
  });

  test("whose dropped messages' callbacks throw or send again ends as any other, and the books are right", async () => {
    const { engine, connect, clock, endings } = simStage({ outbound: { ...outbound, whenFull: "drop-oldest" } });
    const socket = connect("paused");
    let calls = 0;
    const again = (error?: Error): void => {
      if (error !== undefined) {
        calls++;
        engine.send(socket.connection, kilobyte, undefined, again);
        throw new Error("mine");
      }
    };
    for (let count = 0; count < 40; count++) {
      engine.send(socket.connection, kilobyte, undefined, again);
    }
    expect(calls).toBe(0);
    engine.close(socket.connection, 1000);
    clock.advance(60_000);
    expect(endings).toHaveLength(1);
    expect([engine.list.size, engine.sender.queuedBytes, engine.sender.waitingConnections]).toEqual([0, 0, 0]);
    expect([calls, engine.tally.failures]).toEqual([engine.sender.dropped, engine.sender.dropped]);
    expect(await engine.drain({ mode: "restart" })).toMatchObject({ total: 0 });
  });

  test("loses whole messages, never a fragment of one", () => {
    const { engine, connect, read } = simStage({ outbound: { ...outbound, whenFull: "drop-oldest" } });
    const socket = connect("paused");
    engine.send(socket.connection, "x".repeat(10_000));
    const send = (name: string, fin: boolean): string => engine.send(socket.connection, name.padEnd(1000), { fin });
    ["a", "b", "c"].forEach((name) => send(`1${name}`, name === "c"));
    for (let count = 0; count < 7; count++) {
      send(String(count + 2), true);
    }
    expect(send("9", true)).toBe("queued-dropped-oldest");
    expect([send("10a", false), send("10b", false), send("10c", true)]).toEqual([
      "queued",
      "queued",
      "queued-dropped-oldest",
    ]);
    read(socket);
    expect(socket.sent.slice(1).map((data) => String(data).trim())).toEqual([
      "3",
      "4",
      "5",
      "6",
      "7",
      "8",
      "9",
      "10a",
      "10b",
      "10c",
    ]);
  });

  test("refuses rather than breaks a message of which the end is not here", () => {
    const { engine, connect } = simStage({ outbound: { ...outbound, whenFull: "drop-oldest" } });
    const socket = connect("paused");
    engine.send(socket.connection, "x".repeat(10_000));
    const outcomes = Array.from({ length: 12 }, () => engine.send(socket.connection, kilobyte, { fin: false }));
    expect([outcomes.filter((outcome) => outcome === "queued").length, outcomes.at(-1)]).toEqual([10, "full"]);
    expect(engine.sender.dropped).toBe(0);
  });

  test("keeps the order of its messages when the lifecycle is taken off, and its Close comes last", async () => {
    const { engine, connect } = simStage({ outbound: { ...outbound, maxQueuedBytes: 100_000 } });
    const [socket, closing] = [connect("paused"), connect("paused")];
    let isTold = 0;
    for (const { connection } of [socket, closing]) {
      for (let count = 0; count < 20; count++) {
        engine.send(connection, String(count).padEnd(1000), undefined, () => isTold++);
      }
    }
    engine.close(closing.connection, 1000);
    const writable = engine.sender.writable(socket.connection);
    expect(closing.closeSent).toBeUndefined();
    engine.detach();
    await writable;
    for (const { sent } of [socket, closing]) {
      expect(sent.map(Number)).toEqual(Array.from({ length: 20 }, (_, index) => index));
    }
    expect([closing.closeSent?.code, isTold, engine.sender.queuedBytes]).toEqual([1000, 40, 0]);
  });

  test("that takes nothing in a drain gets its Close past what waits, in time to read it before the deadline", () => {
    const { engine, connect, read, clock, endings } = simStage({
      closeTimeoutMs: 2000,
      outbound: { ...outbound, maxQueuedBytes: 100_000 },
    });
    const [late, never] = [connect("paused"), connect("paused")];
    for (const { connection } of [late, never]) {
      for (let count = 0; count < 20; count++) {
        engine.send(connection, kilobyte);
      }
    }
    void engine.drain({ mode: "restart", overMs: 0, deadlineMs: 10_000 });
    clock.advance(7900);
    expect(late.closeSent).toBeUndefined();
    clock.advance(200);
    expect([late.closeSent?.code, late.sent.length]).toEqual([1012, 10]);
    clock.advance(1400);
    read(late);
    engine.ended(late.connection, { closeReceived: { code: 1012, reason: "" } });
    clock.advance(2000);
    expect(endings).toMatchObject([
      { cause: "drain.restart", code: 1012, codeSent: 1012, messagesDropped: 10 },
      { cause: "drain.deadline", code: 1006, codeSent: undefined, messagesDropped: 10 },
    ]);
    expect(never.isTerminated).toBe(true);
  });
});
