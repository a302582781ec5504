// Clients that read so many bytes in each second and no more, from the kernel too: node steady-readers.mjs <address> <port> <rate> ...
import { connect } from "node:net";

const [address, port, ...rates] = process.argv.slice(2);
const turnMs = 100;
const ask = [
  `GET /${"%"} HTTP/1.1`,
  `Host: ${address}:${port}`,
  "Upgrade: websocket",
  "Connection: Upgrade",
  "Sec-WebSocket-Version: 13",
  "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==",
  "\r\n",
];

for (const rate of rates) {
  const buffer = Buffer.alloc(Math.max(1, (Number(rate) * turnMs) / 1000));
  const socket = connect({
    host: address,
    port: Number(port),
    // One small read in each turn: what is not read stays with the kernel.
    onread: {
      buffer,
      callback: () => {
        if (Number(rate) > 0) {
          setTimeout(() => socket.resume(), turnMs);
        }
        return false;
      },
    },
  });
  socket.on("error", () => undefined);
  socket.write(ask.join("\r\n").replace("%", rate));
}
