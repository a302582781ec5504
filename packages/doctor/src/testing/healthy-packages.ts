import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { findPart } from "../../../../scripts/testing/parts.ts";
import { orEnded } from "../../../../scripts/testing/or-ended.ts";
import type { HealthyServer, Running } from "./healthy-server.ts";

const script = join(import.meta.dirname, "../../test/package-servers.mjs");

type Row = readonly [name: string, path: string, more?: Partial<HealthyServer>];

const packages: readonly Row[] = [
  ["socket.io", "/socket.io/", { speaks: "socket.io" }],
  ["engine.io", "/engine.io/", { speaks: "engine.io" }],
  ["graphql-ws", "/", { options: { subprotocols: ["graphql-transport-ws"] }, speaks: "graphql-transport-ws" }],
  ["aedes", "/mqtt", { options: { subprotocols: ["mqtt"] }, speaks: "mqtt" }],
  // It closes with 4401 on what it cannot read.
  ["hocuspocus", "/document", { truths: ["auth.required"] }],
  ["sockjs", "/echo/123/abcdefgh/websocket", { speaks: "sockjs" }],
  ["sockjs, raw", "/echo/websocket"],
  ["fastify", "/"],
  ["hono", "/ws"],
  ["crossws", "/"],
  ["faye-websocket", "/"],
  ["json-rpc-2.0", "/", { options: { message: '{"jsonrpc":"2.0","id":1,"method":"add","params":[1,2]}' } }],
];

async function firstLine(child: ChildProcess): Promise<string> {
  const [line] = (await orEnded(child, once(child.stdout as NodeJS.ReadableStream, "data"))) as [Buffer];
  return line.toString();
}

/** One process for all of them: ways that are tried at one time share it, as clients do. */
class PackageServers {
  #users = 0;
  #started: Promise<{ readonly child: ChildProcess; readonly ports: Record<string, number> }> | undefined;

  async start(name: string, path: string): Promise<Running> {
    this.#users++;
    this.#started ??= this.#spawn();
    const { child, ports } = await this.#started;
    return {
      url: `ws://127.0.0.1:${String(ports[name])}${path}`,
      close: () => {
        this.#users--;
        if (this.#users === 0) {
          this.#started = undefined;
          child.kill();
        }
      },
    };
  }

  async #spawn(): Promise<{ readonly child: ChildProcess; readonly ports: Record<string, number> }> {
    const child = spawn(process.execPath, [script], { stdio: ["pipe", "pipe", "inherit"] });
    return { child, ports: JSON.parse(await firstLine(child)) as Record<string, number> };
  }
}

const servers = new PackageServers();

const bunScript = `const server = Bun.serve({ port: 0, hostname: "127.0.0.1",
  fetch: (request, server) => server.upgrade(request) ? undefined : new Response("no", { status: 426 }),
  websocket: { message: (socket, message) => { socket.send(message); } } });
console.log(server.port);`;

const denoScript = `Deno.serve({ port: 0, hostname: "127.0.0.1", onListen: ({ port }) => { console.log(port); } }, (request) => {
  if (request.headers.get("upgrade") !== "websocket") { return new Response("no", { status: 426 }); }
  const { socket, response } = Deno.upgradeWebSocket(request);
  socket.onmessage = ({ data }) => { socket.send(data); };
  return response;
});`;

function inRuntime(name: "bun" | "deno", title: string, args: readonly string[]): readonly HealthyServer[] {
  const program = findPart(name, `the doctor against ${title}`);
  const start = async (path: string): Promise<Running> => {
    const child = spawn(path, args, { stdio: ["ignore", "pipe", "inherit"] });
    return { url: `ws://127.0.0.1:${(await firstLine(child)).trim()}/`, close: () => child.kill() };
  };
  return program === undefined ? [] : [{ title, start: () => start(program) }];
}

/** Servers as people install them, on real sockets. */
export const healthyPackages: readonly HealthyServer[] = [
  ...packages.map(([name, path, more]): HealthyServer => ({
    title: name,
    ...more,
    start: () => servers.start(name, path),
  })),
  ...inRuntime("bun", "Bun.serve", ["-e", bunScript]),
  ...inRuntime("deno", "Deno.serve", ["eval", denoScript]),
];
