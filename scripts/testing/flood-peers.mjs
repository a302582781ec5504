// Clients on raw sockets in a process of their own, forked with `{ port, count, flood }`: polite ones that answer their Close,
// or ones that flood with frames of one type as fast as TCP lets them. It says "ready" when all are open; then "flood" begins,
// and "tell" asks with which code each polite one was closed, 0 for an end without a Close.
import { connect } from "node:net";
import { constants, deflateRawSync } from "node:zlib";

/** A masked frame with a mask of zeros. */
function frame(first, payload = Buffer.alloc(0)) {
  return Buffer.concat([Buffer.from([first, 0x80 | payload.length, 0, 0, 0, 0]), payload]);
}

const x = Buffer.from("x");
// RFC 7692 §7.2.1: what a sync flush ends with is left out.
const compressedX = deflateRawSync(x, { finishFlush: constants.Z_SYNC_FLUSH }).subarray(0, -4);
const wholeFrame = frame(0x81, Buffer.alloc(125));

const floods = {
  "tiny messages": { again: frame(0x81, x) },
  pongs: { again: frame(0x8a) },
  pings: { again: frame(0x89) },
  "empty continuations": { first: frame(0x01, x), again: frame(0x00) },
  fragments: { again: Buffer.concat([frame(0x01, x), frame(0x80, x)]) },
  "empty binary messages": { again: frame(0x82) },
  "messages after a Close": { first: frame(0x88, Buffer.from([3, 232])), again: frame(0x81, x) },
  "compressed tiny messages": { again: frame(0xc1, compressedX) },
  // In single bytes, as fast as the kernel takes them.
  "half frames": { again: wholeFrame, isByByte: true },
};
const chunkBytes = 64 * 1024;
const bytesAtOnce = 50;

function flood(socket, { first, again, isByByte = false }) {
  if (first !== undefined) {
    socket.write(first);
  }
  const chunk = Buffer.concat(Array(Math.ceil(chunkBytes / again.length)).fill(again));
  let at = 0;
  const more = () => {
    if (socket.destroyed) {
      return;
    }
    if (!isByByte) {
      socket.write(chunk, () => setImmediate(more));
      return;
    }
    for (let count = 0; count < bytesAtOnce; count++) {
      socket.write(again.subarray(at, at + 1));
      at = (at + 1) % again.length;
    }
    socket.write("", () => setImmediate(more));
  };
  more();
}

function handshake(port, compresses) {
  return [
    "GET / HTTP/1.1",
    `Host: 127.0.0.1:${String(port)}`,
    "Upgrade: websocket",
    "Connection: Upgrade",
    "Sec-WebSocket-Version: 13",
    "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==",
    ...(compresses ? ["Sec-WebSocket-Extensions: permessage-deflate"] : []),
    "\r\n",
  ].join("\r\n");
}

/** The payload of a Close among short frames, such as pings. */
function closeIn(chunk) {
  for (let at = 0; at + 2 <= chunk.length; at += 2 + (chunk[at + 1] & 127)) {
    if ((chunk[at] & 15) === 8) {
      return chunk.subarray(at + 2, at + 2 + (chunk[at + 1] & 127));
    }
  }
  return undefined;
}

const codes = [];

function join({ port, flood: kind }, opened) {
  const socket = connect({ port, host: "127.0.0.1", noDelay: true });
  let isOpen = false;
  let code = 0;
  socket.on("error", () => undefined);
  socket.on("close", () => codes.push(code));
  socket.on("connect", () => socket.write(handshake(port, kind === "compressed tiny messages")));
  socket.on("data", (chunk) => {
    if (!isOpen) {
      isOpen = true;
      if (!chunk.toString("latin1").startsWith("HTTP/1.1 101 ")) {
        throw new Error(`The server refused: ${chunk.toString("latin1").split("\r\n")[0]}`);
      }
      opened(socket);
    } else if (kind === undefined) {
      const close = closeIn(chunk);
      if (close !== undefined) {
        code = close.readUInt16BE(0);
        socket.end(frame(0x88, close.subarray(0, 2)));
      }
    }
  });
}

const settings = JSON.parse(process.argv[2]);
const open = [];
let begun = 0;
const more = () => {
  if (begun++ < settings.count) {
    join(settings, (socket) => {
      open.push(socket);
      if (open.length === settings.count) {
        process.send("ready");
      }
      more();
    });
  }
};
for (let lane = 0; lane < 32; lane++) {
  more();
}
process.on("message", (ask) => {
  if (ask === "tell") {
    process.send(codes);
  } else {
    open.forEach((socket) => flood(socket, floods[settings.flood]));
  }
});
