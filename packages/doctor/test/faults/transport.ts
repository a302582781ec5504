import { page, http, row, says, tcp, type FaultRow } from "./endpoint.ts";

const greets =
  (bytes: string | Buffer, stays = true) =>
  () =>
    tcp((socket) => {
      socket.write(bytes);
      if (!stays) {
        socket.end();
      }
    });
// RFC 9113 §6.5: an empty SETTINGS frame, then §6.8 a GOAWAY with PROTOCOL_ERROR.
const http2 = Buffer.from("000000040000000000" + "000008070000000000" + "0000000000000001", "hex");

/** What TCP does, and who else may listen there. */
export const transportRows: readonly FaultRow[] = [
  row(
    "a server that resets each connection as soon as it is there",
    () =>
      tcp((socket) => {
        socket.resetAndDestroy();
      }),
    ["handshake.aborted", "tcp.reset"],
  ),
  row(
    "a balancer without targets, which ends each connection at once",
    () =>
      tcp((socket) => {
        socket.end();
      }),
    ["handshake.aborted", "tcp.fin"],
  ),
  row(
    "nginx with return 444, which reads the request and ends without a word",
    http((_, socket) => socket.end()),
    ["handshake.aborted", "tcp.fin"],
  ),
  row(
    "a port that resets after the request",
    http((_, socket) => {
      socket.resetAndDestroy();
    }),
    ["handshake.aborted", "tcp.reset"],
  ),
  row("a mail server", greets("220 mx.example.com ESMTP Postfix\r\n"), "handshake.malformed"),
  row(
    "Redis",
    says("-ERR unknown command 'GET', with args beginning with: '/' 'HTTP/1.1' \r\n"),
    "handshake.malformed",
  ),
  row("memcached", says("ERROR\r\nERROR\r\nERROR\r\n"), "handshake.malformed"),
  row(
    "MySQL, whose greeting is binary",
    greets(Buffer.from("4a0000000a382e302e33360008000000", "hex")),
    "handshake.malformed",
  ),
  row("a server of HTTP/2 alone", says(http2), "handshake.malformed"),
  row(
    "MongoDB, which says so over HTTP",
    says(
      "HTTP/1.0 200 OK\r\nConnection: close\r\nContent-Type: text/plain\r\nContent-Length: 85\r\n\r\nIt looks like you are trying to access MongoDB over HTTP on the native driver port.\r\n",
    ),
    "handshake.status",
  ),
  row("a telnet server", greets(Buffer.from("fffd18fffd20fffd23fffd27", "hex")), "handshake.malformed"),
  row("an answer of HTTP/0.9, which is only a page", says("<html><body>Hello</body></html>"), [
    "handshake.malformed",
    "handshake.html",
  ]),
  row("a stream of music", says("ICY 200 OK\r\nicy-name: Radio\r\n\r\n"), "handshake.malformed"),
  row("half a status line, and a FIN", says("HTTP/1.1 1"), ["handshake.aborted", "handshake.malformed"]),
  row(
    "a head that stops in the middle, and a reset",
    http((_, socket) => {
      socket.write("HTTP/1.1 101 Switching Protocols\r\nUpgr", () => {
        socket.resetAndDestroy();
      });
    }),
    ["handshake.aborted", "tcp.reset"],
  ),
  row(
    "an interim 102, and nothing more",
    http((_, socket) => socket.write("HTTP/1.1 102 Processing\r\n\r\n")),
    "handshake.timeout",
    { always: { connectTimeoutMs: 2000 } },
  ),
  row(
    "one of two connections answered with a reset",
    http((request, socket, nth) => {
      if (nth === 1) {
        socket.end(page("503 Service Unavailable", ["Retry-After: 5"], "warming up"));
      } else {
        socket.end(page("503 Service Unavailable", [], request.slice(0, 3)));
      }
    }),
    "handshake.unavailable",
  ),
];
