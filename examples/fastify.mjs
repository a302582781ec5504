// Fastify, whose close() drains before it closes. Run: node examples/fastify.mjs
import { fileURLToPath } from "node:url";
import { lifecycle } from "@afterclose/server";
import { afterclose } from "@afterclose/server/fastify";
import Fastify from "fastify";
import { WebSocketServer } from "ws";

export async function start(port) {
  const fastify = Fastify();
  const wss = new WebSocketServer({ noServer: true });
  const life = lifecycle(wss);
  await fastify.register(afterclose, { wss, life, path: "/live", drain: { mode: "shutdown", overMs: 5000 } });
  fastify.get("/", () => "WebSockets are at /live\n");
  wss.on("connection", (socket) => socket.on("message", (data, isBinary) => socket.send(data, { binary: isBinary })));
  await fastify.listen({ port, host: "127.0.0.1" });
  return { server: fastify.server, life, stop: () => fastify.close() };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { stop } = await start(Number(process.env.PORT ?? 8080));
  process.once("SIGTERM", () => stop());
}
