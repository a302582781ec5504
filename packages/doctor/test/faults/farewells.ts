import { anyFrame, deflate, pong, row, websocket, type Conduct, type FaultRow, type Peer } from "./endpoint.ts";

const onOpen = (say: (peer: Peer) => void, more: Conduct = {}) => websocket({ ...more, onOpen: say });
/** Only once a message came: what a quiet look does not meet. */
const onMessage = (say: (peer: Peer, data: Buffer) => void, more: Conduct = {}) =>
  websocket({ ...more, onMessage: say });
const closes = (code: number) =>
  onOpen((peer) => {
    peer.close(code);
  });
const deflates: Conduct = { compresses: true };

const farewells: readonly FaultRow[] = [
  ...[0, 999, 1004, 1005, 1006, 1015, 1016, 2999, 5000, 65_535].map((code) =>
    row(`a Close with ${String(code)}, of the server's own`, closes(code), "protocol.bad-close"),
  ),
  row(
    "an answer to the Close with 1005",
    websocket({
      onClose: (peer) => {
        peer.close(1005);
      },
    }),
    "protocol.bad-close",
  ),
  row(
    "an answer to the Close of one byte",
    websocket({
      onClose: (peer) => {
        peer.raw(0x88, 1, 3);
        peer.fin();
      },
    }),
    "protocol.bad-close",
  ),
  row(
    "a reason in Latin-1",
    onOpen((peer) => {
      peer.close(1000, Buffer.from("beëindigd", "latin1"));
    }),
    ["protocol.bad-utf8", "protocol.bad-close"],
  ),
  row(
    "a reason that was cut inside of a character",
    onOpen((peer) => {
      peer.close(1011, Buffer.from("日本").subarray(0, 4));
    }),
    ["protocol.bad-utf8", "protocol.bad-close"],
  ),
  row(
    "a reason of 200 bytes",
    onOpen((peer) => {
      peer.raw(anyFrame(0x88, Buffer.concat([Buffer.of(3, 232), Buffer.alloc(198, 0x61)])));
    }),
    ["protocol.bad-close", "protocol.bad-frame"],
  ),
  row(
    "a Close that is answered with data only",
    websocket({
      onClose: (peer) => {
        peer.text("bye");
      },
    }),
    "close.unanswered",
  ),
  row(
    "a Close that is answered with a reset",
    websocket({
      onClose: (peer) => {
        peer.rst();
      },
    }),
    ["close.unanswered", "tcp.reset"],
  ),
  row(
    "a Close that is answered with a FIN",
    websocket({
      onClose: (peer) => {
        peer.fin();
      },
    }),
    ["close.unanswered", "tcp.fin"],
  ),
  row(
    "a Close that is answered with a ping",
    websocket({
      onClose: (peer) => {
        peer.raw(0x89, 0);
      },
    }),
    "close.unanswered",
  ),
];

const packing: readonly FaultRow[] = [
  row(
    "a compressed message where compression was not agreed",
    onMessage((peer) => {
      const packed = deflate("hello");
      peer.raw(0xc1, packed.length, packed);
    }),
    ["protocol.bad-frame", "protocol.bad-deflate"],
  ),
  row(
    "plain text that calls itself compressed",
    onMessage((peer, data) => {
      peer.raw(anyFrame(0xc1, data));
    }, deflates),
    "protocol.bad-deflate",
  ),
  row(
    "gzip in place of raw deflate",
    onMessage((peer) => {
      peer.raw(0xc1, 10, Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3]));
    }, deflates),
    "protocol.bad-deflate",
  ),
  row(
    "a window carried over though it was agreed not to",
    (() => {
      // A second message that refers back to what only the first one held.
      const first = deflate("afterclose afterclose afterclose");
      return websocket({
        compresses: true,
        onMessage: (peer, data) => {
          peer.raw(0xc1, first.length, first);
          const back = Buffer.from([0xaa, 0x86, 0x23, 0x00]);
          peer.raw(0xc1, back.length, back);
          if (data.length === 0) {
            pong(peer, data);
          }
        },
      });
    })(),
    "protocol.bad-deflate",
  ),
  row(
    "a binary message that is compressed wrongly, at once",
    onOpen((peer) => {
      peer.raw(0xc2, 4, Buffer.from([0xff, 0xff, 0xff, 0xff]));
    }, deflates),
    "protocol.bad-deflate",
  ),
];

/** What RFC 6455 §7 and RFC 7692 §6 forbid: the Close frame, and compression. */
export const farewellRows: readonly FaultRow[] = [...farewells, ...packing];
