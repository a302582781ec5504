import { createSecureContext, type TlsOptions } from "node:tls";
import { makeIdentities } from "../../../lab/src/tls/certificates.ts";
import { http, openPeer, page, row, says, tcp, websocket, type FaultRow } from "./endpoint.ts";

const { ca, good, expired, wrongHost } = makeIdentities(Date.now());
const trusted = { cert: good.certificate, key: good.key };
const careful = { always: { ca } };
// RFC 8446 §6: a fatal alert, in a record of its own.
const alerts = (number: number) => () =>
  tcp((socket) => {
    socket.once("data", () => socket.end(Buffer.from([21, 3, 3, 0, 2, 2, number])));
  }).then(secured);
const secured = <T extends { readonly url: string }>(endpoint: T): T => ({
  ...endpoint,
  url: endpoint.url.replace("ws:", "wss:"),
});

/** A server whose certificate depends on how often it was asked for one. */
const exchanging = (identity: (asked: number) => typeof good) => () => {
  let asked = 0;
  const secure: TlsOptions = {
    ...trusted,
    SNICallback: (_, done) => {
      asked += 1;
      const { certificate, key } = identity(asked);
      done(null, createSecureContext({ cert: certificate, key }));
    },
  };
  const serve = http((request, socket, nth) => {
    openPeer({}, request, socket, nth);
  }, secure);
  return serve().then((it) => ({ ...it, url: it.url.replace("127.0.0.1", "localhost") }));
};

/** TLS, from both sides of the wrong port. */
export const tlsRows: readonly FaultRow[] = [
  row("an alert for a name that the server does not know", alerts(112), "tls.handshake"),
  row("an alert that no cipher is shared", alerts(40), "tls.handshake"),
  row("an alert for an error inside the server", alerts(80), "tls.handshake"),
  row("an alert that access is denied", alerts(49), "tls.handshake"),
  row("an alert that the client is too modern", alerts(86), "tls.handshake"),
  row(
    "a server that takes the ClientHello and never answers",
    () =>
      tcp((socket) => {
        socket.resume();
      }).then(secured),
    ["tls.handshake", "handshake.timeout"],
    { always: { connectTimeoutMs: 2000 } },
  ),
  row(
    "a middlebox that resets after the name in the ClientHello",
    () =>
      tcp((socket) => {
        socket.once("data", () => {
          socket.resetAndDestroy();
        });
      }).then(secured),
    ["tls.handshake", "tcp.reset"],
  ),
  row(
    "TLS to a mail server's port",
    () =>
      tcp((socket) => {
        socket.write("220 mx.example.com ESMTP Postfix\r\n");
      }).then(secured),
    ["tls.tls-on-plain-port", "tls.handshake"],
  ),
  row(
    "TLS to a plain Go server, which answers 400",
    () =>
      tcp((socket) => {
        socket.once("data", () =>
          socket.end(
            "HTTP/1.1 400 Bad Request\r\nContent-Type: text/plain\r\nConnection: close\r\n\r\n400 Bad Request",
          ),
        );
      }).then(secured),
    "tls.tls-on-plain-port",
  ),
  row(
    "plain HTTP to a Go server of TLS",
    says("HTTP/1.0 400 Bad Request\r\n\r\nClient sent an HTTP request to an HTTPS server.\n"),
    "tls.plain-on-tls-port",
  ),
  row(
    "plain HTTP to Apache's TLS port",
    says(
      page(
        "400 Bad Request",
        ["Server: Apache/2.4.57 (Debian)", "Content-Type: text/html; charset=iso-8859-1"],
        "<html><head><title>400 Bad Request</title></head><body><h1>Bad Request</h1><p>Your browser sent a request that this server could not understand.<br />\nReason: You're speaking plain HTTP to an SSL-enabled server port.<br />\n Instead use the HTTPS scheme to access this URL, please.<br /></p></body></html>",
      ),
    ),
    "tls.plain-on-tls-port",
  ),
  row(
    "plain HTTP to a real TLS port",
    () => websocket({}, trusted)().then((it) => ({ ...it, url: it.url.replace("wss:", "ws:") })),
    "tls.plain-on-tls-port",
  ),
  row(
    "a certificate that is exchanged for an expired one between two connections",
    exchanging((asked) => (asked > 1 ? expired : good)),
    "tls.expired",
    careful,
  ),
  row(
    "a balancer of which one backend has another host's certificate",
    exchanging((asked) => (asked % 2 === 0 ? wrongHost : good)),
    "tls.wrong-host",
    careful,
  ),
  row(
    "a server of TLS that ends after the handshake, at the request",
    http((_, socket) => socket.end(), trusted),
    "handshake.aborted",
    careful,
  ),
  row("an authority of its own, which is not trusted here", websocket({}, trusted), "tls.untrusted"),
];
