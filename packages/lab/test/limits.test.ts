import { writeFrame } from "@afterclose/wire/frames";
import { describe, expect, test } from "vitest";
import type { StartLabOptions } from "../src/options.ts";
import { type RunningLab, startLab } from "../src/start-lab.ts";
import { open, raw, rawHandshake, type RawClient, refusal } from "../src/testing/client.ts";
import { createVirtualClock } from "@afterclose/sim";
import { watchTurns } from "../../../scripts/testing/watch-turns.ts";

const mostTurnMs = 200;

async function withLab(options: StartLabOptions, use: (lab: RunningLab) => Promise<void>): Promise<void> {
  const lab = await startLab(options);
  try {
    await use(lab);
  } finally {
    await lab.close();
  }
}

/** A client that takes what comes and makes nothing of it. */
async function connectTo(lab: RunningLab, path: string): Promise<RawClient> {
  const client = await raw(lab.port);
  client.socket.removeAllListeners("data").resume();
  client.socket.write(rawHandshake(path, lab.port));
  return client;
}

async function leaveAtOnce(lab: RunningLab, path: string): Promise<void> {
  const client = await raw(lab.port);
  client.socket.write(rawHandshake(path, lab.port));
  await client.has("\r\n\r\n");
  client.socket.destroy();
}

const masked = (opcode: number, fin = true): Buffer =>
  Buffer.from(writeFrame({ opcode, fin, payload: Buffer.from("x"), mask: Buffer.alloc(4) }));
const many = (frame: Buffer, count = 9000): Buffer => Buffer.concat(Array.from({ length: count }, () => frame));
// A client that pours frames, one after the other, for as long as the lab takes them.
const pour = ({ socket }: RawClient, chunk: Buffer): void => {
  const again = (): void => {
    if (!socket.destroyed) {
      socket.write(chunk, again);
    }
  };
  again();
};

describe("nobody waits long because of", () => {
  test.each<[string, string, number, (client: RawClient) => void]>([
    ["floods of one byte", "/flood?size=1&for=1h", 16, () => undefined],
    ["floods of a megabyte", "/flood?size=1048576&for=1h", 16, () => undefined],
    ["a thousand numbers a second each", "/echo?tick=1000", 20, () => undefined],
    [
      "tiny messages",
      "/echo",
      8,
      (client) => {
        pour(client, many(masked(1)));
      },
    ],
    [
      "pings",
      "/idle?after=1h",
      8,
      (client) => {
        pour(client, many(masked(9)));
      },
    ],
    [
      "pongs",
      "/mute",
      8,
      (client) => {
        pour(client, many(masked(10)));
      },
    ],
    [
      "pieces of a message",
      "/blackhole",
      8,
      (client) => {
        client.socket.write(Buffer.concat([masked(2, false), many(masked(0, false))]));
      },
    ],
    [
      "a thousand requests at one go",
      "",
      4,
      ({ socket }) => {
        socket.write("GET / HTTP/1.1\r\nHost: x\r\n\r\n".repeat(1000));
      },
    ],
    ["a crash of everybody", "/crash", 40, () => undefined],
  ])("%s", { timeout: 60_000 }, async (_, path, count, act) => {
    await withLab({}, async (lab) => {
      const neighbour = await open(`${lab.url}/echo`);
      const watch = watchTurns();
      const clients = await Promise.all(
        Array.from({ length: count }, async () => {
          const client = path === "" ? await raw(lab.port) : await connectTo(lab, path);
          act(client);
          return client;
        }),
      );
      for (let asked = 0; asked < 20 && neighbour.socket.readyState === 1; asked += 1) {
        neighbour.socket.send(String(asked));
        await Promise.race([neighbour.read(), neighbour.ended]);
      }
      watch.stop();
      expect(watch.longestMs()).toBeLessThan(mostTurnMs);
      for (const { socket } of clients) {
        socket.destroy();
      }
    });
  });
});

describe("nothing of a visit outlives it", () => {
  test.each([
    "/deploy?clients=1&after=24h&over=1h",
    "/restart?after=24h&down=1h",
    "/overload?for=1h",
    "/flap?up=1h&down=1h",
    "/close/1000?after=24h",
    "/handshake/slow?after=24h",
    "/auth/late?after=24h",
    "/idle?after=24h",
    "/lifetime?after=24h&tick=1000",
    "/paused",
    "/blackhole",
    "/deaf",
    "/mute",
    "/flood?for=1h&size=1",
    "/ticker?rate=1000&after=24h",
    "/crash?after=24h",
  ])("%s", async (path) => {
    const clock = createVirtualClock();
    await withLab({ clock, maxRooms: 10, maxObservations: 5 }, async (lab) => {
      for (let visitor = 0; visitor < 20; visitor += 1) {
        const query = `${path.includes("?") ? "&" : "?"}room=of-visitor-${String(visitor)}`;
        if (path.startsWith("/handshake")) {
          const client = await connectTo(lab, path + query);
          await expect.poll(() => lab.lab.connections).toBe(1);
          client.socket.destroy();
        } else {
          await leaveAtOnce(lab, path + query);
        }
        // Whoever ignores a Close waits for an answer for a while.
        await expect
          .poll(
            () => {
              clock.advance(1000);
              return lab.lab.connections;
            },
            { interval: 5 },
          )
          .toBe(0);
      }
      expect(clock.pending()).toBe(0);
      await expect
        .poll(() => lab.lab.keeps, { interval: 5 })
        .toEqual({ rooms: 10, heldBytes: 0, refused: 0, turns: 0 });
    });
  });

  test("a restart goes on while nobody is there, and a room is not remembered for longer than anybody may live", async () => {
    const clock = createVirtualClock();
    await withLab({ clock, maxLifetimeMs: 60_000, roomMs: 1000 }, async (lab) => {
      await leaveAtOnce(lab, "/restart?after=1s&down=30s&room=r");
      await expect.poll(() => lab.lab.connections).toBe(0);
      clock.advance(20_000);
      expect((await refusal(`${lab.url}/restart?room=r`)).status).toBe(503);
      await leaveAtOnce(lab, "/restart?after=24h&room=long");
      await expect.poll(() => lab.lab.connections).toBe(0);
      clock.advance(61_001);
      await leaveAtOnce(lab, "/echo");
      expect(lab.lab.keeps.rooms).toBe(1);
    });
  });
});

describe("a limit is kept, and the words say which", () => {
  test.each<[string, StartLabOptions, string, number, number, string]>([
    ["floods at one time", { maxFloods: 2 }, "/flood?for=1h", 2, 503, "No more than 2 floods at one time"],
    [
      "numbers in a second",
      { maxNumbersPerSecond: 1500 },
      "/ticker?rate=700",
      2,
      503,
      "No more than 1500 numbers in a second",
    ],
    ["numbers beside a scenario", { maxNumbersPerSecond: 15 }, "/mute?tick=10", 1, 503, "No more than 15 numbers"],
  ])("%s", async (_, options, path, many, status, words) => {
    await withLab(options, async (lab) => {
      const clients = await Promise.all(Array.from({ length: many }, () => connectTo(lab, path)));
      await expect.poll(() => lab.lab.connections).toBe(many);
      const refused = await refusal(lab.url + path);
      expect([refused.status, refused.body]).toEqual([status, expect.stringContaining(words)]);
      clients[0]?.socket.destroy();
      await expect.poll(() => lab.lab.connections).toBe(many - 1);
      (await connectTo(lab, path)).socket.destroy();
    });
  });

  test.each([
    ["frames", { maxFrames: 10 }, "more than 10 frames"],
    ["bytes", { maxBytes: 300 }, "more than 300 bytes"],
  ])("%s of one connection", async (_, options, reason) => {
    await withLab(options, async (lab) => {
      const client = await open(`${lab.url}/echo`);
      for (let sent = 0; sent < 10; sent += 1) {
        client.socket.send("0123456789");
      }
      expect(await client.ended).toEqual({ code: 1008, reason });
    });
  });

  test("an address too long", async () => {
    await withLab({}, async (lab) => {
      const refused = await refusal(`${lab.url}/echo?id=${"x".repeat(2100)}`);
      expect([refused.status, refused.body]).toEqual([414, "That URL is longer than 2048 characters.\n"]);
    });
  });

  test("one visitor's connections, by its address, and by its network with IPv6", async () => {
    let address = "";
    await withLab({ maxConnectionsPerAddress: 1, addressOf: () => address }, async (lab) => {
      const statusFrom = async (from: string): Promise<number> => {
        address = from;
        return (await refusal(`${lab.url}/handshake/418`).catch(() => ({ status: 0 }))).status;
      };
      address = "203.0.113.1";
      await open(`${lab.url}/echo`);
      address = "2001:db8:1:2:aaaa::1";
      await open(`${lab.url}/echo`);
      expect(await Promise.all([statusFrom("203.0.113.1")])).toEqual([429]);
      expect(await statusFrom("::ffff:203.0.113.1")).toBe(429);
      expect(await statusFrom("2001:db8:1:2:bbbb::7")).toBe(429);
      expect(await statusFrom("2001:db8:1:3::1")).toBe(418);
      expect(await statusFrom("203.0.113.2")).toBe(418);
    });
  });

  test(
    "what waits in memory: the one that keeps most is dropped, the others live on",
    { timeout: 30_000 },
    async () => {
      await withLab({ maxHeldBytes: 3_000_000 }, async (lab) => {
        const neighbour = await open(`${lab.url}/echo`);
        const message = writeFrame({ opcode: 2, payload: new Uint8Array(1_000_000), mask: Buffer.alloc(4) });
        const greedy = await Promise.all(
          Array.from({ length: 8 }, async () => {
            const client = await raw(lab.port);
            client.socket.pause();
            client.socket.write(rawHandshake("/echo", lab.port));
            for (let sent = 0; sent < 20; sent += 1) {
              client.socket.write(message);
            }
            return client;
          }),
        );
        await expect.poll(() => lab.lab.connections, { timeout: 20_000 }).toBeLessThan(9);
        expect(lab.lab.keeps.heldBytes).toBeLessThanOrEqual(3_000_000);
        neighbour.socket.send("still there?");
        expect(await neighbour.read()).toBe("still there?");
        for (const { socket } of greedy) {
          socket.destroy();
        }
      });
    },
  );

  test("refused handshakes: beyond some hundreds at once they are cut off", async () => {
    await withLab({}, async (lab) => {
      const sockets = await Promise.all(Array.from({ length: 300 }, () => raw(lab.port)));
      for (const { socket } of sockets) {
        socket.write(rawHandshake("/close/1006", lab.port));
      }
      const answers = await Promise.all(sockets.map(({ all }) => all));
      expect(answers.every((answer) => answer.length === 0 || answer.includes("400 Bad Request"))).toBe(true);
      await expect.poll(() => lab.lab.keeps.refused).toBe(0);
    });
  });
});
