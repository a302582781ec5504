import { monitorEventLoopDelay } from "node:perf_hooks";
import { WebSocket as OurWebSocket } from "@afterclose/client";
import { LightWebSocket } from "./light-web-socket.ts";

// A share of the clients of a drain, in a process of its own: `@afterclose/client`, or plain clients that dial again at
// once. The sockets below them are light: what is measured is when they come, and thousands share the machine.

export interface DrainClients {
  readonly kind: "ours" | "plain";
  readonly count: number;
  readonly first: number;
  readonly next: number;
}

/** What the process tells when it is asked: when its clients dialled the next node, its longest stall, its processor time. */
export interface DrainClientsAnswer {
  readonly dials: readonly number[];
  readonly stallMs: number;
  readonly cpuMs: number;
}

const dials: number[] = [];

/** Notes the dial and gives the address. On loopback the kernel has the connection microseconds later. */
function nextNode(port: number): string {
  dials.push(performance.timeOrigin + performance.now());
  return at(port);
}

const at = (port: number): string => `ws://127.0.0.1:${String(port)}`;

function joinOurs({ first, next }: DrainClients, opened: () => void): void {
  let isFirst = true;
  const url = (): string => {
    const address = isFirst ? at(first) : nextNode(next);
    isFirst = false;
    return address;
  };
  const socket = new OurWebSocket(url, [], { WebSocket: LightWebSocket });
  socket.addEventListener("open", opened, { once: true });
}

function joinPlain({ first, next }: DrainClients, opened: () => void): void {
  const socket = new LightWebSocket(at(first));
  socket.onopen = opened;
  socket.onclose = () => new LightWebSocket(nextNode(next));
}

const settings = JSON.parse(process.argv[2] ?? "{}") as DrainClients;
// Each look wakes the process, and five of them share two cores with the servers.
const resolution = 5;
const delay = monitorEventLoopDelay({ resolution });
let open = 0;
let begun = 0;

function more(): void {
  if (begun++ < settings.count) {
    (settings.kind === "ours" ? joinOurs : joinPlain)(settings, () => {
      if (++open === settings.count) {
        delay.enable();
        process.send?.("ready");
      }
      more();
    });
  }
}

process.on("message", () => {
  const { user, system } = process.cpuUsage();
  const answer: DrainClientsAnswer = { dials, stallMs: delay.max / 1e6 - resolution, cpuMs: (user + system) / 1000 };
  process.send?.(answer);
});
for (let lane = 0; lane < 16; lane++) {
  more();
}
