import { accepts, http, openPeer, row, websocket, type FaultRow, deflate } from "./endpoint.ts";
import { proofFor } from "../../src/testing/raw-server.ts";

const adds = (...lines: readonly string[]) =>
  accepts((head) => head.replace(/\r\n\r\n$/, `\r\n${lines.join("\r\n")}\r\n\r\n`));
const extension = (value: string) => adds(`Sec-WebSocket-Extensions: ${value}`);
const offers = (...subprotocols: string[]) => ({ options: { subprotocols } });

/** A 101 that a client must not take (RFC 6455 §4.1, RFC 7692 §7.1). */
export const acceptedRows: readonly FaultRow[] = [
  row(
    "the proof of the RFC's own example",
    accepts((head) => head.replace(/Accept: .*/, "Accept: s3pPLMBiTxaQ9kYGzzhZRbK+xOo=")),
    "handshake.bad-accept",
  ),
  row(
    "no proof",
    accepts((head) => head.replace(/Sec-WebSocket-Accept: .*\r\n/, "")),
    ["handshake.bad-accept", "handshake.malformed"],
  ),
  row(
    "the key itself as the proof",
    accepts((head, request) => head.replace(/Accept: .*/, `Accept: ${/key: (.*)\r/i.exec(request)?.[1] ?? ""}`)),
    "handshake.bad-accept",
  ),
  row("two proofs, of which the second is wrong", adds("Sec-WebSocket-Accept: s3pPLMBiTxaQ9kYGzzhZRbK+xOo="), [
    "handshake.bad-accept",
    "handshake.malformed",
  ]),
  row(
    "the same proof twice, of two layers that both answer",
    accepts((head, request) => head.replace(/\r\n\r\n$/, `\r\nSec-WebSocket-Accept: ${proofFor(request)}\r\n\r\n`)),
    ["handshake.bad-accept", "handshake.malformed"],
  ),
  row(
    "an Upgrade to h2c",
    accepts((head) => head.replace("Upgrade: websocket", "Upgrade: h2c")),
    "handshake.malformed",
  ),
  row(
    "a Connection that says close",
    accepts((head) => head.replace("Connection: Upgrade", "Connection: close")),
    "handshake.malformed",
  ),
  row(
    "a Connection that says keep-alive",
    accepts((head) => head.replace("Connection: Upgrade", "Connection: keep-alive")),
    "handshake.malformed",
  ),
  row(
    "a 101 in chunks",
    http((request, socket, nth) => {
      const write = socket.write.bind(socket);
      let isHead = true;
      socket.write = (data: string | Uint8Array): boolean => {
        if (isHead) {
          isHead = false;
          return write(String(data).replace(/\r\n\r\n$/, "\r\nTransfer-Encoding: chunked\r\n\r\n"));
        }
        return write(
          Buffer.concat([
            Buffer.from(`${data.length.toString(16)}\r\n`),
            Buffer.from(data as Uint8Array),
            Buffer.from("\r\n"),
          ]),
        );
      };
      openPeer(
        {
          onOpen: (peer) => {
            peer.text("hello");
          },
        },
        request,
        socket,
        nth,
      );
    }),
    ["protocol.bad-frame", "handshake.malformed"],
  ),
  row(
    "a 101 with a page after it",
    accepts((head) => `${head}<html><body>Switching</body></html>`),
    ["protocol.bad-frame", "handshake.malformed"],
  ),
  row(
    "a subprotocol that was not among those offered",
    adds("Sec-WebSocket-Protocol: v2.chat"),
    "handshake.subprotocol",
    offers("v1.chat"),
  ),
  row("a subprotocol though none was offered", adds("Sec-WebSocket-Protocol: soap"), "handshake.subprotocol"),
  row("all the subprotocols that were offered, in one", adds("Sec-WebSocket-Protocol: a, b"), "handshake.subprotocol", {
    ...offers("a", "b"),
  }),
  row(
    "two lines with a subprotocol each",
    adds("Sec-WebSocket-Protocol: a", "Sec-WebSocket-Protocol: b"),
    ["handshake.subprotocol", "handshake.malformed"],
    offers("a", "b"),
  ),
  row("a subprotocol in other letters", adds("Sec-WebSocket-Protocol: MQTT"), "handshake.subprotocol", offers("mqtt")),
  row("no subprotocol where one was offered", websocket({}), "handshake.subprotocol", {
    ...offers("graphql-ws-of-mine"),
    needsOptions: true,
  }),
  row("an empty subprotocol", adds("Sec-WebSocket-Protocol: "), ["handshake.subprotocol", "handshake.malformed"]),
  row(
    "a subprotocol required, else 1002 once open",
    websocket({
      onOpen: (peer) => {
        if (!/^sec-websocket-protocol/im.test(peer.request)) {
          peer.close(1002, "Subprotocol required");
        }
      },
    }),
    ["handshake.subprotocol", "peer.error"],
  ),
  row("an old name for compression", extension("x-webkit-deflate-frame"), "handshake.extension"),
  row("compression twice", extension("permessage-deflate, permessage-deflate"), "handshake.extension"),
  row("a window of 7 bits", extension("permessage-deflate; server_max_window_bits=7"), "handshake.extension"),
  row("a window of 16 bits", extension("permessage-deflate; client_max_window_bits=16"), "handshake.extension"),
  row(
    "a window with a leading zero",
    extension("permessage-deflate; server_max_window_bits=09"),
    "handshake.extension",
  ),
  row("a window without its size", extension("permessage-deflate; server_max_window_bits"), "handshake.extension"),
  row(
    "a client's window without its size",
    extension("permessage-deflate; client_max_window_bits"),
    "handshake.extension",
  ),
  row(
    "a value where none belongs",
    extension("permessage-deflate; server_no_context_takeover=1"),
    "handshake.extension",
  ),
  row("a parameter that RFC 7692 does not know", extension("permessage-deflate; level=9"), "handshake.extension"),
  row(
    "a parameter twice",
    extension("permessage-deflate; server_no_context_takeover; server_no_context_takeover"),
    "handshake.extension",
  ),
  row("extensions that do not parse", extension("permessage-deflate;;=x"), [
    "handshake.extension",
    "handshake.malformed",
  ]),
  row(
    "a 101 of HTTP/2.0",
    accepts((head) => head.replace("HTTP/1.1", "HTTP/2.0")),
    "handshake.malformed",
  ),
  row("a header with a NUL in it", adds("X-Note: a\0b"), "handshake.malformed"),
  row("a header without a colon", adds("this is no header"), "handshake.malformed"),
  row("a space before a header's colon", adds("X-Note : a"), "handshake.malformed"),
  row(
    "a 101 of the second connection that answers the first",
    (() => {
      return http(
        (() => {
          let first: string | undefined;
          return (request, socket, nth) => {
            first ??= request;
            openPeer({}, first, socket, nth);
          };
        })(),
      );
    })(),
    "handshake.bad-accept",
  ),
  row(
    "compression that is agreed upon and never understood",
    websocket({
      compresses: true,
      onMessage: (peer, data, _, isCompressed) => {
        if (isCompressed) {
          peer.close(1002, "RSV1 must be clear");
        } else {
          peer.text(data);
        }
      },
    }),
    ["protocol.bad-deflate", "peer.error"],
  ),
  row(
    "compression of the server's messages only, and broken",
    websocket({
      compresses: true,
      onMessage: (peer, data, _, isCompressed) => {
        if (isCompressed) {
          const packed = deflate(data.toString());
          peer.raw(0xc1, packed.length, Buffer.from(packed.map((byte) => byte ^ 0x55)));
        } else {
          peer.text(data);
        }
      },
    }),
    "protocol.bad-deflate",
  ),
];
