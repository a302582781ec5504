import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { monitorEventLoopDelay, performance, PerformanceObserver } from "node:perf_hooks";
import type { Clock } from "@afterclose/wire";
import { lifecycle, type WsLifecycle, type WsLifecycleOptions } from "@afterclose/server";
import { WebSocketServer, type WebSocket } from "ws";

// One server in a process of its own, so that what is measured is the server alone.

/** How the server looks after its connections. */
export type HostMode = "bare" | "sweep" | "life";

export interface HostSettings {
  readonly mode: HostMode;
  readonly options?: WsLifecycleOptions;
  /** The interval of the usual sweep. */
  readonly sweepMs?: number;
  readonly echo?: boolean;
  /** Where it listens. Not set: on loopback. */
  readonly address?: string;
  readonly compresses?: boolean;
  /** Whether each turn of the heartbeat is timed, which costs a few microseconds a turn. */
  readonly timesTurns?: boolean;
}

export interface HostFigures {
  readonly heapUsed: number;
  readonly rss: number;
  readonly external: number;
  readonly cpuMs: number;
  readonly loopP99Ms: number;
  readonly loopMaxMs: number;
  /** The longest that one turn of the heartbeat held the loop. */
  readonly turnMaxMs: number;
  /** The most processor time that one turn of the heartbeat took: without what others took from it meanwhile. */
  readonly turnMaxCpuMs: number;
  /** The longest collection of garbage. */
  readonly gcMaxMs: number;
  readonly connections: number;
  readonly pings: number;
  readonly messages: number;
}

export type HostAsk =
  { readonly ask: "figures"; readonly collect?: boolean } | { readonly ask: "run"; readonly name: string };
type Answer = { readonly port: number } | { readonly figures: HostFigures } | { readonly result: unknown };

/** Jobs that a scenario can start in the host by name. */
export type HostJobs = Readonly<Record<string, (stage: HostStage) => Promise<unknown>>>;

export interface HostStage {
  readonly wss: WebSocketServer;
  readonly life: WsLifecycle | undefined;
  readonly arrivals: number[];
}

/** Runs in the child: starts the server that the settings ask for, and answers the parent. */
export function serveHost(settings: HostSettings, jobs: HostJobs = {}, opened?: () => void): void {
  const http = createServer();
  const wss = new WebSocketServer({
    server: http,
    maxPayload: 1024 * 1024,
    perMessageDeflate: settings.compresses === true,
  });
  const turns: Turns = { maxMs: 0, maxCpuMs: 0 };
  const clock = settings.timesTurns === true ? { clock: timedClock(turns) } : {};
  const life = settings.mode === "life" ? lifecycle(wss, { ...settings.options, ...clock }) : undefined;
  const stage: HostStage = { wss, life, arrivals: [] };
  let pings = 0;
  let messages = 0;
  // The moment at which the kernel's connection is accepted, before any work on the handshake.
  http.on("connection", () => stage.arrivals.push(performance.timeOrigin + performance.now()));
  wss.on("connection", (socket: WebSocket) => {
    opened?.();
    socket.on("message", (data, isBinary) => {
      messages++;
      if (settings.echo === true) {
        socket.send(data, { binary: isBinary });
      }
    });
    if (settings.mode !== "life") {
      socket.on("error", () => undefined);
    }
  });
  if (settings.mode === "sweep") {
    sweep(wss, settings.sweepMs ?? 30_000, turns, () => pings++);
  }
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  let gcMaxMs = 0;
  new PerformanceObserver((list) => {
    gcMaxMs = Math.max(gcMaxMs, ...list.getEntries().map(({ duration }) => duration));
  }).observe({ entryTypes: ["gc"] });
  const send = (answer: Answer): void => void process.send?.(answer);
  process.on("message", (message: HostAsk) => {
    if (message.ask === "run") {
      void jobs[message.name]?.(stage).then((result) => {
        send({ result });
      });
      return;
    }
    const lifePings =
      life === undefined ? 0 : life.connections().reduce((sum, one) => sum + one.pings, life.figures().pings);
    const { user, system } = process.cpuUsage();
    const loop = { p99: delay.percentile(99) / 1e6, max: delay.max / 1e6 };
    if (message.collect === true) {
      globalThis.gc?.();
      globalThis.gc?.();
    }
    const { heapUsed, rss, external } = process.memoryUsage();
    send({
      figures: {
        heapUsed,
        rss,
        external,
        cpuMs: (user + system) / 1000,
        loopP99Ms: loop.p99 - 1,
        loopMaxMs: loop.max - 1,
        turnMaxMs: turns.maxMs,
        turnMaxCpuMs: turns.maxCpuMs,
        gcMaxMs,
        connections: wss.clients.size,
        pings: pings + lifePings,
        messages,
      },
    });
    delay.reset();
    turns.maxMs = 0;
    turns.maxCpuMs = 0;
    gcMaxMs = 0;
  });
  http.listen(0, settings.address ?? "127.0.0.1", 4096, () => {
    send({ port: (http.address() as AddressInfo).port });
  });
}

/** The sweep that everyone copies: all clients in one loop, a flag each. */
function sweep(wss: WebSocketServer, everyMs: number, turns: Turns, pinged: () => void): void {
  const alive = new WeakSet<WebSocket>();
  wss.on("connection", (socket) => {
    alive.add(socket);
    socket.on("pong", () => alive.add(socket));
  });
  setInterval(() => {
    timeTurn(turns, () => {
      for (const socket of wss.clients) {
        if (!alive.delete(socket)) {
          socket.terminate();
        } else {
          pinged();
          socket.ping();
        }
      }
    });
  }, everyMs);
}

interface Turns {
  maxMs: number;
  maxCpuMs: number;
}

function timeTurn(turns: Turns, run: () => void): void {
  const startedAt = performance.now();
  const before = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(before);
  turns.maxMs = Math.max(turns.maxMs, performance.now() - startedAt);
  turns.maxCpuMs = Math.max(turns.maxCpuMs, (user + system) / 1000);
}

/** Node's clock, which notes how long each timer's work takes. */
function timedClock(turns: Turns): Clock {
  return {
    now: () => performance.now(),
    wall: () => Date.now(),
    after(ms, run) {
      const timer = setTimeout(() => {
        timeTurn(turns, run);
      }, ms);
      timer.unref();
      return () => {
        clearTimeout(timer);
      };
    },
  };
}
