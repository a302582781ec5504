// Hono on its Node server, with WebSockets beside it; SIGTERM drains. Run: node examples/hono.mjs
import { fileURLToPath } from "node:url";
import { lifecycle } from "@afterclose/server";
import { health } from "@afterclose/server/hono";
import { takeUpgrades } from "@afterclose/server/http";
import { serve } from "@hono/node-server";
import { Hono } from "hono";
import { WebSocketServer } from "ws";

export function start(port) {
  const wss = new WebSocketServer({ noServer: true });
  const life = lifecycle(wss);
  const app = new Hono();
  app.use(health(life));
  app.get("/", (context) => context.text("WebSockets are at /live\n"));
  const server = serve({ fetch: app.fetch, port, hostname: "127.0.0.1" });
  takeUpgrades(server, wss, { path: "/live" });
  wss.on("connection", (socket) => socket.on("message", (data, isBinary) => socket.send(data, { binary: isBinary })));

  const stop = () => life.shutdown(server, { overMs: 5000 });
  return { server, life, stop };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { stop } = start(Number(process.env.PORT ?? 8080));
  process.once("SIGTERM", async () => console.log(await stop()));
}
