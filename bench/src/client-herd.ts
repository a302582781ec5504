import { WebSocket as Ours } from "@afterclose/client";
import { lifecycle } from "@afterclose/server";
import { createSimNetwork, createVirtualClock, seeded, type SimPeer } from "@afterclose/sim";
import { withRetryHint } from "@afterclose/wire";
import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { WebSocket as PartySocket } from "partysocket";
import reconnecting from "reconnecting-websocket";
import { WebSocket as Ws, WebSocketServer } from "ws";
import { isShort, report, say } from "./report/report.ts";
import type { Measured } from "./report/rows.ts";

// Clients that all lose their server: how many knock within the fullest 100 ms. Refused attempts count too.

const slots = { overMs: 2000, leadMs: 5000, arrivalsOverMs: 10_000 };
const knocks: number[] = [];
// Its types say that this is a namespace; at run time it is the class.
const ReconnectingWebSocket = reconnecting as unknown as new (
  url: string,
  protocols: string[],
  options: object,
) => object;
const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** The most that came within any 100 ms. */
function fullest(times: readonly number[]): number {
  const sorted = Float64Array.from(times).sort();
  let most = 0;
  for (let from = 0, to = 0; to < sorted.length; to++) {
    while ((sorted[to] ?? 0) - (sorted[from] ?? 0) >= 100) {
      from++;
    }
    most = Math.max(most, to - from + 1);
  }
  return most;
}

/** What part of all may come within the fullest 100 ms, and how far over an even flow it may be where there are slots. */
const bars = { percent: 4, overEven: 1.3 };
const overEven = (most: number, clients: number): number => (most * slots.arrivalsOverMs) / (clients * 100);

/** The two figures of one restart: how wide its wave is, and who is back. */
function rowsOf(
  what: string,
  clients: number,
  hasSlots: boolean,
  most: number,
  back: number,
  peer = false,
): Measured[] {
  say(`${what}: ${String(most)} at most within 100 ms, ${String(back)} back`);
  const wave = hasSlots
    ? { value: overEven(most, clients), unit: "times an even flow", bar: { atMost: bars.overEven } }
    : { value: (most / clients) * 100, unit: "% of all", bar: { atMost: bars.percent } };
  const { bar, ...unjudged } = wave;
  return [
    { what: `${what}, the fullest 100 ms`, ...unjudged, ...(peer ? { peer } : { bar }) },
    {
      what: `${what}, back in the end`,
      value: back,
      unit: "clients",
      ...(peer ? { peer } : { bar: { atLeast: clients } }),
    },
  ];
}

/** One restart in the simulator. `end` closes each connection; the answer is the fullest 100 ms and who is back. */
function simulate(
  clients: number,
  seed: number,
  downMs: number,
  end: (peer: SimPeer, place: number, after: (ms: number, run: () => void) => void) => void,
): { most: number; back: number } {
  const clock = createVirtualClock();
  const times: number[] = [];
  let isDown = false;
  const net = createSimNetwork({
    clock,
    latencyMs: 5,
    onDial: (peer) => {
      times.push(clock.now());
      if (isDown) {
        peer.rst("ECONNREFUSED");
      } else {
        peer.accept();
      }
    },
  });
  const ports = { clock, chance: seeded(seed), dial: net.dial, life: () => () => undefined };
  for (let i = 0; i < clients; i++) {
    new Ours("ws://host.test/", [], { heartbeat: false, ports });
  }
  clock.advance(10_000);
  times.length = 0;
  isDown = downMs > 0;
  net.peers.slice().forEach((peer, place) => {
    end(peer, place, (ms, run) => clock.after(ms, run));
  });
  clock.advance(downMs);
  isDown = false;
  clock.advance(40_000);
  return { most: fullest(times), back: net.alive() };
}

function simulated(): Measured[] {
  const clients = isShort ? 1000 : 10_000;
  const rows = (
    [
      [1012, 2000, 20],
      [1012, 500, 3],
      [1012, 5000, 3],
      [1012, 10_000, 3],
      [1006, 2000, 3],
      [1006, 10_000, 3],
    ] as const
  ).flatMap(([code, downMs, seeds]) => {
    const runs = Array.from({ length: isShort ? 1 : seeds }, (_, index) =>
      simulate(clients, index + 1, downMs, (peer) => {
        if (code === 1006) {
          peer.rst();
        } else {
          peer.close(code);
        }
      }),
    );
    const most = Math.max(...runs.map((run) => run.most));
    const back = Math.min(...runs.map((run) => run.back));
    const what = `simulated, ${String(clients)} clients, ${String(code)}, down ${String(downMs / 1000)} s, ${String(runs.length)} seeds`;
    return rowsOf(what, clients, false, most, back);
  });
  // As the server's drain gives slots out: by its plan, each hint is what is left until the client's own moment.
  const { most, back } = simulate(clients, 1, 0, (peer, place, after) => {
    const leaveAtMs = (place / clients) * slots.overMs;
    const returnAtMs = slots.leadMs + (place / clients) * slots.arrivalsOverMs;
    after(leaveAtMs, () => {
      peer.close(1012, withRetryHint("restarting", returnAtMs - leaveAtMs));
    });
  });
  return [...rows, ...rowsOf(`simulated, ${String(clients)} clients with slots`, clients, true, most, back)];
}

/** Every attempt knocks, whether anybody is there or not. */
class Knocking extends Ws {
  constructor(...args: ConstructorParameters<typeof Ws>) {
    knocks.push(performance.now());
    super(...args);
  }
}

const kinds = {
  "@afterclose/client": (url: string) => new Ours(url, [], { WebSocket: Knocking }),
  partysocket: (url: string) => new PartySocket(url, [], { WebSocket: Knocking }),
  // It draws its first delay once for each page; here each client stands for a page.
  "reconnecting-websocket": (url: string) =>
    new ReconnectingWebSocket(url, [], {
      WebSocket: Knocking,
      minReconnectionDelay: 1000 + Math.random() * 4000,
    }),
} as const satisfies Record<string, (url: string) => object>;

async function startServer(port: number): Promise<{ child: ChildProcess; port: number }> {
  const child = fork(fileURLToPath(import.meta.url), ["server", String(port)]);
  const [got] = (await once(child, "message")) as [number];
  return { child, port: got };
}

async function real(name: keyof typeof kinds, clients: number, how: "at once" | "with slots"): Promise<Measured[]> {
  let server = await startServer(0);
  const { port } = server;
  const all: InstanceType<typeof Ours>[] = [];
  const open = (): number => all.filter(({ readyState }) => readyState === 1).length;
  for (let made = 0; made < clients; made += 100) {
    for (let i = 0; i < 100; i++) {
      all.push(kinds[name](`ws://127.0.0.1:${String(port)}/`) as never);
    }
    while (open() < all.length) {
      await wait(20);
    }
  }
  // Connections count as stable after five seconds.
  await wait(6000);
  knocks.length = 0;
  server.child.send(how);
  await once(server.child, "exit");
  await wait(2000);
  server = await startServer(port);
  await wait(20_000);
  const most = fullest(knocks);
  const what = `real, ${String(clients)} sockets, ${name}, 1012 ${how}, down 2 s`;
  const rows = rowsOf(what, clients, how === "with slots", most, open(), name !== "@afterclose/client");
  for (const socket of all) {
    socket.close();
  }
  await wait(1000);
  server.child.kill();
  await once(server.child, "exit");
  return rows;
}

async function serve(port: number): Promise<void> {
  const server = new WebSocketServer({ port, host: "127.0.0.1", backlog: 4096 });
  const life = lifecycle(server);
  await once(server, "listening");
  process.send?.((server.address() as { port: number }).port);
  const [how] = (await once(process, "message")) as ["at once" | "with slots"];
  server.close();
  if (how === "with slots") {
    await life.drain({ mode: "restart", ...slots });
  } else {
    for (const socket of server.clients) {
      socket.close(1012);
    }
    while (server.clients.size > 0) {
      await wait(10);
    }
  }
  process.exit(0);
}

if (process.argv[2] === "server") {
  await serve(Number(process.argv[3]));
} else {
  const sockets = isShort ? 200 : 2000;
  report([
    ...simulated(),
    ...(await real("@afterclose/client", sockets, "with slots")),
    ...(await real("@afterclose/client", sockets, "at once")),
    ...(await real("partysocket", sockets, "at once")),
    ...(await real("reconnecting-websocket", sockets, "at once")),
  ]);
}
