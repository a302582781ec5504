// Express and WebSockets on one port; SIGTERM drains. Run: node examples/express.mjs
import { fileURLToPath } from "node:url";
import { createServer } from "node:http";
import { lifecycle } from "@afterclose/server";
import { health } from "@afterclose/server/express";
import express from "express";
import { WebSocketServer } from "ws";

export function start(port) {
  const app = express();
  const server = createServer(app);
  const wss = new WebSocketServer({ server, path: "/live" });
  const life = lifecycle(wss);
  app.use(health(life));
  app.get("/", (_request, response) => response.send("WebSockets are at /live\n"));
  wss.on("connection", (socket) => socket.on("message", (data, isBinary) => socket.send(data, { binary: isBinary })));
  server.listen(port);

  const stop = () => life.shutdown(server, { overMs: 5000 });
  return { server, life, stop };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { stop } = start(Number(process.env.PORT ?? 8080));
  process.once("SIGTERM", async () => console.log(await stop()));
}
