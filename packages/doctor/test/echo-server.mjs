// An echo server of its own process, so that it can live in another network namespace.
import { WebSocketServer } from "ws";

const server = new WebSocketServer({ port: 0 }, () => {
  process.stdout.write(`${String(server.address().port)}\n`);
});
server.on("connection", (socket) => {
  socket.on("error", () => undefined);
  socket.on("message", (data, isBinary) => socket.send(data, { binary: isBinary }));
});
