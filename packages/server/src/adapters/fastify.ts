import type { IncomingMessage, Server, ServerResponse } from "node:http";
import type { WebSocket, WebSocketServer } from "ws";
import { checkDrain, type DrainOptions } from "../drain/drain-options.ts";
import { answerHealth, takeUpgrades, type UpgradeOptions } from "./http.ts";
import type { WsLifecycle } from "./ws.ts";

interface ReplyLike {
  readonly raw: ServerResponse;
  hijack(): unknown;
}

/** The part of a Fastify instance that is used. A real one fits. */
export interface FastifyLike {
  readonly server: Server;
  get(path: string, handler: (request: { readonly raw: IncomingMessage }, reply: ReplyLike) => void): unknown;
  addHook(name: "preClose", hook: () => Promise<void>): unknown;
}

/** What the plugin is registered with. */
export interface AftercloseOptions extends UpgradeOptions {
  readonly wss: WebSocketServer;
  readonly life: WsLifecycle;
  /** How `fastify.close()` drains. Not set: `{ mode: "shutdown" }`. */
  readonly drain?: DrainOptions<WebSocket>;
}

/**
 * A plugin, for `fastify.register(afterclose, { wss, life })`: upgrades go to `wss`, `/readyz` and `/metrics` are answered,
 * and `fastify.close()` drains before it closes. Fastify's own close would wait for open WebSockets forever.
 */
export function afterclose(
  fastify: FastifyLike,
  { wss, life, drain = { mode: "shutdown" }, ...upgrades }: AftercloseOptions,
): Promise<void> {
  // Now, not when the process is asked to end.
  checkDrain(drain);
  const stop = takeUpgrades(fastify.server, wss, upgrades);
  for (const path of ["/readyz", "/metrics"]) {
    fastify.get(path, (request, reply) => {
      reply.hijack();
      answerHealth(life, request.raw, reply.raw);
    });
  }
  fastify.addHook("preClose", async () => {
    await life.shutdown(undefined, drain);
    stop();
  });
  return Promise.resolve();
}

// Fastify's words for a plugin that is no scope of its own, and for its name in messages.
Object.assign(afterclose, { [Symbol.for("skip-override")]: true, [Symbol.for("fastify.display-name")]: "afterclose" });
