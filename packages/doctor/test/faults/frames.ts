import { anyFrame, deflate, row, websocket, type Conduct, type FaultRow, type Peer } from "./endpoint.ts";

const text = (value: string | Buffer): Buffer => Buffer.from(value);
const onOpen = (say: (peer: Peer) => void, more: Conduct = {}) => websocket({ ...more, onOpen: say });
/** Only once a message came: what a quiet look does not meet. */
const onMessage = (say: (peer: Peer, data: Buffer) => void, more: Conduct = {}) =>
  websocket({ ...more, onMessage: say });
const mask = Buffer.of(1, 2, 3, 4);
const masked = (payload: Buffer): Buffer =>
  Buffer.concat([mask, payload.map((byte, at) => byte ^ (mask[at & 3] ?? 0))]);
const deflates: Conduct = { compresses: true };

const shape: readonly FaultRow[] = [
  row(
    "the second reserved bit",
    onOpen((peer) => {
      peer.raw(0xa1, 2, text("hi"));
    }),
    "protocol.bad-frame",
  ),
  row(
    "the third reserved bit, on an answer",
    onMessage((peer) => {
      peer.raw(0x91, 2, text("hi"));
    }),
    "protocol.bad-frame",
  ),
  row(
    "the first reserved bit on a pong",
    websocket({
      compresses: true,
      onPing: (peer, data) => {
        peer.raw(anyFrame(0xca, data));
      },
    }),
    ["protocol.bad-frame", "protocol.bad-deflate"],
  ),
  row(
    "the first reserved bit on a part that is not the first",
    onMessage((peer) => {
      const packed = deflate("hello");
      peer.raw(0x41, 3, packed.subarray(0, 3), 0xc0, packed.length - 3, packed.subarray(3));
    }, deflates),
    ["protocol.bad-frame", "protocol.bad-deflate"],
  ),
  row(
    "opcode 3",
    onOpen((peer) => {
      peer.raw(0x83, 0);
    }),
    "protocol.bad-frame",
  ),
  row(
    "opcode 7, on an answer",
    onMessage((peer) => {
      peer.raw(0x87, 1, 0);
    }),
    "protocol.bad-frame",
  ),
  row(
    "opcode 11",
    onOpen((peer) => {
      peer.raw(0x8b, 0);
    }),
    "protocol.bad-frame",
  ),
  row(
    "opcode 15, in answer to a ping",
    websocket({
      onPing: (peer, data) => {
        peer.raw(anyFrame(0x8f, data));
      },
    }),
    "protocol.bad-frame",
  ),
  row(
    "a ping in parts",
    onOpen((peer) => {
      peer.raw(0x09, 1, 0, 0x80, 1, 0);
    }),
    "protocol.bad-frame",
  ),
  row(
    "a pong in parts",
    websocket({
      onPing: (peer, data) => {
        peer.raw(anyFrame(0x0a, data));
      },
    }),
    "protocol.bad-frame",
  ),
  row(
    "a Close in parts",
    websocket({
      onClose: (peer, data) => {
        peer.raw(anyFrame(0x08, data));
        peer.fin();
      },
    }),
    ["protocol.bad-frame", "protocol.bad-close"],
  ),
  row(
    "a ping of 200 bytes",
    onOpen((peer) => {
      peer.raw(0x89, 126, 0, 200, Buffer.alloc(200));
    }),
    "protocol.bad-frame",
  ),
  row(
    "a pong with a long length for a short payload",
    websocket({
      onPing: (peer, data) => {
        peer.raw(0x8a, 126, 0, data.length, data);
      },
    }),
    "protocol.bad-frame",
  ),
  row(
    "a length of 16 bits for 5 bytes",
    onOpen((peer) => {
      peer.raw(0x81, 126, 0, 5, text("hello"));
    }),
    "protocol.bad-frame",
  ),
  row(
    "a length of 64 bits for 200 bytes, on an answer",
    onMessage((peer) => {
      peer.raw(0x82, 127, Buffer.from([0, 0, 0, 0, 0, 0, 0, 200]), Buffer.alloc(200));
    }),
    "protocol.bad-frame",
  ),
  row(
    "a length whose top bit is set",
    onOpen((peer) => {
      peer.raw(0x82, 127, Buffer.from([0x80, 0, 0, 0, 0, 0, 0, 1]), 0);
    }),
    "protocol.bad-frame",
  ),
  row(
    "a part that continues nothing",
    onOpen((peer) => {
      peer.raw(0x80, 2, text("hi"));
    }),
    "protocol.bad-frame",
  ),
  row(
    "a message inside of another",
    onMessage((peer) => {
      peer.raw(0x01, 2, text("he"), 0x81, 2, text("hi"));
    }),
    "protocol.bad-frame",
  ),
  row(
    "a masked text",
    onOpen((peer) => {
      peer.raw(0x81, 0x82, masked(text("hi")));
    }),
    "protocol.masked",
  ),
  row(
    "a masked pong",
    websocket({
      onPing: (peer, data) => {
        peer.raw(0x8a, 0x80 | data.length, masked(data));
      },
    }),
    "protocol.masked",
  ),
  row(
    "a masked answer to the Close",
    websocket({
      onClose: (peer, data) => {
        peer.raw(0x88, 0x80 | data.length, masked(data));
        peer.fin();
      },
    }),
    "protocol.masked",
  ),
  row(
    "our own frames, sent back as they came",
    websocket({
      onMessage: (peer, data) => {
        peer.raw(0x81, 0x80 | data.length, masked(data));
      },
    }),
    "protocol.masked",
  ),
  row(
    "a log line in the middle of the stream",
    onMessage((peer) => {
      peer.raw(text("INFO: message received\n"));
    }),
    "protocol.bad-frame",
  ),
  row(
    "text of HTTP after the 101",
    onMessage((peer) => {
      peer.raw(text("HTTP/1.1 400 Bad Request\r\nConnection: close\r\n\r\n"));
      peer.fin();
    }),
    "protocol.bad-frame",
  ),
  row(
    "a frame that is cut in the middle by a FIN",
    onMessage((peer) => {
      peer.raw(0x81, 20, text("only"));
      peer.fin();
    }),
    ["tcp.fin", "server.crash", "protocol.bad-frame"],
    { options: { message: "hello" }, needsOptions: true },
  ),
  row(
    "four exabytes that are announced",
    onMessage((peer) => {
      peer.raw(0x82, 127, Buffer.from([0x00, 0x40, 0, 0, 0, 0, 0, 0]), 0, 0);
    }),
    ["protocol.bad-frame", "limit.message-size"],
  ),
];

const words: readonly FaultRow[] = [
  row(
    "half of a surrogate pair",
    onOpen((peer) => {
      peer.text(Buffer.from([0xed, 0xa0, 0x80]));
    }),
    "protocol.bad-utf8",
  ),
  row(
    "a NUL in two bytes",
    onOpen((peer) => {
      peer.text(Buffer.from([0xc0, 0x80]));
    }),
    "protocol.bad-utf8",
  ),
  row(
    "a character beyond the last",
    onMessage((peer) => {
      peer.text(Buffer.from([0xf4, 0x90, 0x80, 0x80]));
    }),
    "protocol.bad-utf8",
  ),
  row(
    "a character that is cut off at the end",
    onMessage((peer) => {
      peer.text(Buffer.from([0x61, 0xe2, 0x82]));
    }),
    "protocol.bad-utf8",
  ),
  row(
    "Latin-1 that calls itself text",
    onMessage((peer) => {
      peer.text(Buffer.from("Grüße", "latin1"));
    }),
    "protocol.bad-utf8",
  ),
  row(
    "bad UTF-8 in the second part",
    onMessage((peer) => {
      peer.raw(0x01, 2, text("ok"), 0x80, 1, 0xff);
    }),
    "protocol.bad-utf8",
  ),
  row(
    "bad UTF-8 inside of compression",
    onMessage((peer) => {
      const packed = deflateBytes(Buffer.from([0x68, 0xff]));
      peer.raw(0xc1, packed.length, packed);
    }, deflates),
    "protocol.bad-utf8",
  ),
  row(
    "binary data that calls itself text",
    onMessage((peer) => {
      peer.text(Buffer.from([0x08, 0x96, 0x01, 0x82, 0xff]));
    }),
    "protocol.bad-utf8",
  ),
];

function deflateBytes(bytes: Buffer): Buffer {
  // A stored block (RFC 1951 §3.2.4), not the last one, and the empty one cut off.
  return Buffer.concat([Buffer.of(0, bytes.length, 0, 0xff - bytes.length, 0xff), bytes, Buffer.of(0)]);
}

/** What RFC 6455 §5 and §8 forbid on an open connection. */
export const frameRows: readonly FaultRow[] = [...shape, ...words];
