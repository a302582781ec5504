import { WebSocket } from "@afterclose/client";
import { createSimNetwork, createVirtualClock, seeded, type SimPeer } from "@afterclose/sim";
import { WebSocketServer } from "ws";
import { once } from "node:events";

/** The largest share of clients that arrives in any 100 ms. */
function peakShare(arrivals: number[], clients: number): number {
  arrivals.sort((a, b) => a - b);
  let peak = 0;
  for (let from = 0, to = 0; to < arrivals.length; to++) {
    while ((arrivals[to] ?? 0) - (arrivals[from] ?? 0) >= 100) from++;
    peak = Math.max(peak, to - from + 1);
  }
  return peak / clients;
}

function simulated(clients: number): void {
  const clock = createVirtualClock();
  const arrivals: number[] = [];
  let isDown = false;
  const accept = (peer: SimPeer): void => {
    arrivals.push(clock.now());
    if (isDown) peer.rst("ECONNREFUSED");
    else peer.accept();
  };
  const net = createSimNetwork({ clock, latencyMs: 5, onDial: accept });
  const chance = seeded(7);
  for (let i = 0; i < clients; i++) {
    new WebSocket("ws://host.test/", [], {
      heartbeat: false,
      ports: { clock, chance, dial: net.dial, life: () => () => undefined },
    });
  }
  clock.advance(10_000);
  arrivals.length = 0;
  isDown = true;
  for (const peer of net.peers.slice()) peer.close(1012);
  clock.advance(2000);
  isDown = false;
  clock.advance(30_000);
  console.log(
    `simulated ${String(clients)} clients, 1012 and 2 s down: peak ${(peakShare(arrivals, clients) * 100).toFixed(2)} % in 100 ms, ${String(net.alive())} back after 32 s`,
  );
}

async function real(clients: number): Promise<void> {
  let server = new WebSocketServer({ port: 0, backlog: 4096 });
  await once(server, "listening");
  const { port } = server.address() as { port: number };
  const arrivals: number[] = [];
  const all: WebSocket[] = [];
  for (let i = 0; i < clients; i += 100) {
    await Promise.all(
      Array.from({ length: 100 }, async () => {
        const socket = new WebSocket(`ws://127.0.0.1:${String(port)}/`);
        all.push(socket);
        await new Promise((resolve) => {
          socket.addEventListener("open", resolve, { once: true });
        });
        socket.addEventListener("retrying", () => arrivals.push(performance.now()));
      }),
    );
  }
  for (const socket of server.clients) socket.close(1012);
  server.close();
  await new Promise((resolve) => setTimeout(resolve, 2000));
  server = new WebSocketServer({ port, backlog: 4096 });
  await new Promise((resolve) => setTimeout(resolve, 20_000));
  const back = all.filter(({ readyState }) => readyState === 1).length;
  console.log(
    `real ${String(clients)} sockets, 1012 and 2 s down: peak ${(peakShare(arrivals, clients) * 100).toFixed(2)} % in 100 ms, ${String(back)} back after 22 s`,
  );
  for (const socket of all) socket.close();
  for (const socket of server.clients) socket.terminate();
  server.close();
}

simulated(10_000);
await real(2_000);
