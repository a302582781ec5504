// One node of the service. Its parent tells it what to publish and when to drain.
import { createServer } from "node:http";
import { lifecycle } from "@afterclose/server";
import { answerHealth, takeUpgrades } from "@afterclose/server/http";
import { WebSocketServer } from "ws";

const wss = new WebSocketServer({ noServer: true });
const life = lifecycle(wss, { origin: { allow: "any" } });
const server = createServer((request, response) => {
  if (!answerHealth(life, request, response)) {
    response.writeHead(404).end();
  }
});
takeUpgrades(server, wss);
const arrivals = { ours: [], plain: [] };
wss.on("connection", (_socket, request) => {
  arrivals[request.url.includes("plain") ? "plain" : "ours"].push(Date.now());
});

process.on("message", async ({ ask, text, overMs }) => {
  if (ask === "publish") {
    for (const socket of wss.clients) {
      socket.send(text);
    }
  } else if (ask === "drain") {
    process.send({ report: await life.drain({ mode: "restart", overMs, graceMs: 1500, leadMs: 1000 }) });
  } else if (ask === "arrivals") {
    process.send({ arrivals: { ours: arrivals.ours.splice(0), plain: arrivals.plain.splice(0) } });
  }
});
server.listen(Number(process.argv[2]), "127.0.0.1", () => process.send({ ready: true }));
