// Node's own server, with upgrades handed over by hand; SIGTERM drains. Run: node examples/http.mjs
import { fileURLToPath } from "node:url";
import { createServer } from "node:http";
import { lifecycle } from "@afterclose/server";
import { answerHealth, takeUpgrades } from "@afterclose/server/http";
import { WebSocketServer } from "ws";

export function start(port) {
  const wss = new WebSocketServer({ noServer: true });
  const life = lifecycle(wss);
  const server = createServer((request, response) => {
    if (!answerHealth(life, request, response)) {
      response.end("WebSockets are at /live\n");
    }
  });
  takeUpgrades(server, wss, { path: "/live" });
  wss.on("connection", (socket) => socket.on("message", (data, isBinary) => socket.send(data, { binary: isBinary })));
  server.listen(port);

  const stop = () => life.shutdown(server, { overMs: 5000 });
  return { server, life, stop };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { stop } = start(Number(process.env.PORT ?? 8080));
  process.once("SIGTERM", async () => console.log(await stop()));
}
