import type { SocketEvents } from "@afterclose/wire";
import { describe, expect, test } from "vitest";
import { createSimNetwork, type SimNetworkOptions } from "./sim-network.ts";
import type { SimPeer } from "./sim-peer.ts";
import { createVirtualClock } from "./virtual-clock.ts";

function setUp(options: Partial<SimNetworkOptions> = {}) {
  const clock = createVirtualClock();
  const network = createSimNetwork({ clock, latencyMs: 10, ...options });
  const told: string[] = [];
  const note = (line: string): number => told.push(`${String(clock.now())} ${line}`);
  const events: SocketEvents = {
    opened: (protocol) => note(`opened ${protocol}`),
    message: (data) => note(`message ${data as string}`),
    alive: () => note("alive"),
    ended: ({ code, reason, wasClean, detail }) =>
      note(
        ["ended", code, reason, wasClean ? "clean" : "unclean", detail === undefined ? "" : JSON.stringify(detail)]
          .join(" ")
          .trim(),
      ),
  };
  const dial = () => network.dial("ws://a/", ["chat"], events);
  const peer = (): SimPeer => network.peers.at(-1) ?? expect.unreachable();
  return { clock, network, told, dial, peer };
}

describe("a connection in memory", () => {
  test("opens after one round trip, carries messages both ways, and closes with the code that was received", () => {
    const { clock, told, dial, peer, network } = setUp({
      onDial: (far) => {
        far.accept("chat");
      },
    });
    const socket = dial();
    clock.advance(20);
    socket.send("up");
    socket.ping();
    peer().send("down");
    clock.advance(20);
    expect(peer().received).toEqual(["up"]);
    expect(peer().pings).toBe(1);
    socket.close(4001, "bye");
    clock.advance(20);
    expect(told).toEqual(["20 opened chat", "30 message down", "40 alive", "60 ended 4001 bye clean"]);
    expect([peer().state, peer().closeReceived, network.alive()]).toEqual(["ended", { code: 4001, reason: "bye" }, 0]);
  });

  test("ends once when both close at the same moment", () => {
    const { clock, told, dial, peer } = setUp();
    const socket = dial();
    clock.advance(20);
    socket.close(1000);
    peer().close(1012, "restart");
    clock.runAll();
    expect(told).toEqual(["20 opened ", "30 ended 1012 restart clean"]);
    expect(peer().state).toBe("ended");
  });

  test.each<[string, (peer: SimPeer) => void, string]>([
    [
      "a Close",
      (peer) => {
        peer.close(1012, "restart");
      },
      "30 ended 1012 restart clean",
    ],
    [
      "FIN",
      (peer) => {
        peer.fin();
      },
      "30 ended 1006  unclean",
    ],
    [
      "RST",
      (peer) => {
        peer.rst();
      },
      '30 ended 1006  unclean {"kind":"errno","errno":"ECONNRESET"}',
    ],
  ])("ends with %s", (_, fault, line) => {
    const { clock, told, dial, peer } = setUp();
    dial();
    clock.advance(20);
    fault(peer());
    clock.runAll();
    expect(told.at(-1)).toBe(line);
    expect(told).toHaveLength(2);
  });

  test("keeps the order of packets while their delay changes", () => {
    let latency = 50;
    const { clock, told, dial, peer } = setUp({ latencyMs: () => (latency = Math.max(0, latency - 20)) });
    dial();
    clock.runAll();
    peer().delay(30);
    peer().send("one");
    peer().send("two");
    peer().fin();
    clock.runAll();
    expect(told.slice(1).map((line) => line.split(" ").slice(1, 3).join(" "))).toEqual([
      "message one",
      "message two",
      "ended 1006",
    ]);
  });

  test("says nothing when the network forgets it", () => {
    const { clock, told, dial, peer, network } = setUp({ closeTimeoutMs: 5000 });
    const socket = dial();
    clock.advance(20);
    peer().vanish();
    peer().close(1001);
    socket.send("into the void");
    clock.advance(60_000);
    expect(told).toHaveLength(1);
    expect(socket.bufferedBytes()).toBe(13);
    socket.close(1000);
    clock.advance(5000);
    expect(told.at(-1)).toBe("65020 ended 1006  unclean");
    expect(network.alive()).toBe(0);
  });

  test("keeps what a paused reader does not take, and delivers it later", () => {
    const { clock, dial, peer } = setUp();
    const socket = dial();
    clock.advance(20);
    peer().pause(true);
    socket.send(new Uint8Array(100));
    clock.advance(1000);
    expect([socket.bufferedBytes(), peer().received.length]).toEqual([100, 0]);
    peer().pause(false);
    expect([socket.bufferedBytes(), peer().received.length]).toEqual([0, 1]);
  });

  test("can refuse the handshake, fail to connect, or never answer", () => {
    const { clock, told, dial, network } = setUp({
      onDial: (peer) => {
        peer.refuse(503, 4000);
      },
    });
    dial();
    clock.runAll();
    network.failWith("ECONNREFUSED");
    dial();
    clock.runAll();
    network.failWith(undefined);
    network.blackhole(true);
    const socket = dial();
    clock.advance(100_000);
    expect(told.map((line) => line.slice(line.indexOf(" ") + 1))).toEqual([
      'ended 1006  unclean {"kind":"status","status":503,"retryAfterMs":4000}',
      'ended 1006  unclean {"kind":"errno","errno":"ECONNREFUSED"}',
    ]);
    socket.close();
    clock.runAll();
    expect(told).toHaveLength(3);
  });

  test("can tell its owner things that must never be heard", () => {
    const { clock, told, dial, peer, network } = setUp();
    dial().abort();
    clock.runAll();
    dial();
    clock.advance(20);
    peer().fin();
    clock.runAll();
    peer().late((events) => {
      events.message("ghost");
    });
    expect(told.at(-1)).toContain("message ghost");
    expect(network.alive()).toBe(0);
  });
});
