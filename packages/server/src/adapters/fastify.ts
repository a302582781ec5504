import type { WebSocketServer } from "ws";
import type { WsLifecycle } from "./ws.ts";
import { answerHealth, takeUpgrades, type UpgradeOptions } from "./http.ts";
import { checkDrain, type DrainOptions } from "../drain/drain-options.ts";
import type { IncomingMessage, Server, ServerResponse } from "node:http";
import type { WebSocket } from "ws";

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

export interface FastifyOptions extends UpgradeOptions {
  readonly wss: WebSocketServer;
  readonly life: WsLifecycle;
  /** How `fastify.close()` drains. Not set: `{ mode: "shutdown" }`. */
  readonly drain?: DrainOptions<WebSocket>;
}

/**
 * Gives a Fastify instance WebSockets that end well: upgrades go to `wss`, `/readyz` and `/metrics` are answered, and
 * `fastify.close()` drains before it closes. Fastify's own close would wait for open WebSockets for ever.
 */
export function endWell(
  fastify: FastifyLike,
  { wss, life, drain = { mode: "shutdown" }, ...upgrades }: FastifyOptions,
): void {
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
    await life.drain(drain);
    stop();
  });
}
