import type { Socket } from "node:net";
import { afterAll, describe, expect, test } from "vitest";
import { diagnose } from "../src/diagnose.ts";
import type { DoctorOptions } from "../src/options.ts";
import type { Confidence, Report } from "../src/report/report.ts";
import type { SayId } from "../src/report/saying.ts";
import {
  accepted,
  behave,
  frame,
  onFrame,
  proofFor,
  type RawServer,
  startRawServer,
} from "../src/testing/raw-server.ts";

const running: RawServer[] = [];
afterAll(() => {
  for (const { close } of running) {
    close();
  }
});

async function check(answer: (request: string, socket: Socket) => void, options?: DoctorOptions): Promise<Report> {
  const server = await startRawServer(answer);
  running.push(server);
  return diagnose(server.url, { holdMs: 300, answerTimeoutMs: 1000, connectTimeoutMs: 1500, ...options });
}

type Answer = (request: string, socket: Socket) => void;
type Row = readonly [title: string, answer: Answer, cause: string, confidence: Confidence, evidence: SayId];

const says =
  (...lines: readonly string[]): Answer =>
  (_, socket) => {
    socket.end(`${lines.join("\r\n")}\r\n\r\n`);
  };
const lowered = (text: string): string => text.replace(/^[\w-]+(?=:)/gm, (name) => name.toLowerCase());
const close = (code: number): Buffer => frame(8, Buffer.from([code >> 8, code & 0xff]));

const handshakes: readonly Row[] = [
  [
    "a page with 200",
    says("HTTP/1.1 200 OK", "Content-Type: text/html", "", "<!doctype html><title>x</title>"),
    "handshake.html",
    "certain",
    "body",
  ],
  [
    "a redirect to https",
    says("HTTP/1.1 302 Found", "Location: https://127.0.0.1/x?token=secretsecret"),
    "handshake.redirect",
    "certain",
    "redirected-to",
  ],
  [
    "a redirect to another host",
    says("HTTP/1.1 302 Found", "Location: http://portal.example/login"),
    "handshake.redirect",
    "certain",
    "redirected-to",
  ],
  ["a redirect to nowhere", says("HTTP/1.1 302 Found"), "handshake.redirect", "certain", "status"],
  ["a banner of SSH", says("SSH-2.0-OpenSSH_9.2"), "handshake.malformed", "certain", "answer-not-http"],
  [
    "a 101 without Upgrade",
    (request, socket) => socket.write(accepted(request).replace("Upgrade: websocket\r\n", "")),
    "handshake.malformed",
    "certain",
    "acceptance-wrong",
  ],
  [
    "a 101 without Connection",
    (request, socket) => socket.write(accepted(request).replace("Connection: Upgrade\r\n", "")),
    "handshake.malformed",
    "certain",
    "acceptance-wrong",
  ],
  [
    "a proof in lower case",
    (request, socket) => socket.write(accepted(request).replace(proofFor(request), "x".repeat(28))),
    "handshake.bad-accept",
    "certain",
    "acceptance-wrong",
  ],
  [
    "an extension that nobody offered",
    (request, socket) => socket.write(accepted(request, "Sec-WebSocket-Extensions: permessage-deflate, x-mux")),
    "handshake.extension",
    "certain",
    "acceptance-wrong",
  ],
  [
    "a 101 of HTTP/1.0",
    (request, socket) => socket.write(accepted(request).replace("HTTP/1.1", "HTTP/1.0")),
    "handshake.malformed",
    "certain",
    "acceptance-wrong",
  ],
  ...["server_max_window_bits=99", "server_max_window_bits=7", "x_bits", "server_no_context_takeover=1"].map(
    (parameter): Row => [
      `a compression with ${parameter}`,
      (request, socket) =>
        socket.write(accepted(request, `Sec-WebSocket-Extensions: permessage-deflate; ${parameter}`)),
      "handshake.extension",
      "certain",
      "acceptance-wrong",
    ],
  ),
  [
    "half a head, and then nothing",
    (_, socket) => socket.write("HTTP/1.1 101 Switch"),
    "handshake.timeout",
    "certain",
    "handshake-partial",
  ],
  [
    "a head of 90 kB",
    (_, socket) => socket.write(`HTTP/1.1 101 x\r\nX: ${"x".repeat(90_000)}`),
    "handshake.malformed",
    "certain",
    "answer-not-http",
  ],
];

const records: readonly Row[] = [
  [
    "a FIN for each ping",
    (request, socket) => {
      socket.write(accepted(request));
      onFrame(socket, (opcode, payload) => {
        if (opcode === 9) {
          socket.end();
        }
        if (opcode === 8) {
          socket.end(frame(8, payload));
        }
      });
    },
    "tcp.fin",
    "certain",
    "ended-on-ping",
  ],
  [
    "an RST for each ping",
    (request, socket) => {
      socket.write(accepted(request));
      onFrame(socket, (opcode, payload) => {
        if (opcode === 9) {
          socket.resetAndDestroy();
        }
        if (opcode === 8) {
          socket.end(frame(8, payload));
        }
      });
    },
    "tcp.reset",
    "certain",
    "ended-on-ping",
  ],
  [
    "an RST for each compressed message",
    (request, socket) => {
      const agreed = request.includes("permessage-deflate") ? ["Sec-WebSocket-Extensions: permessage-deflate"] : [];
      socket.write(accepted(request, ...agreed));
      behave(socket);
      onFrame(socket, (_opcode, _payload, isCompressed) => {
        if (isCompressed) {
          socket.resetAndDestroy();
        }
      });
    },
    "protocol.bad-deflate",
    "likely",
    "compression-dies",
  ],
  [
    "no answer to a Close",
    (request, socket) => {
      socket.write(accepted(request));
      onFrame(socket, (opcode, payload) => {
        if (opcode === 9) {
          socket.write(frame(10, payload));
        }
      });
    },
    "close.unanswered",
    "certain",
    "close-unanswered",
  ],
  [
    "a FIN in answer to a Close",
    (request, socket) => {
      socket.write(accepted(request));
      onFrame(socket, (opcode, payload) => {
        if (opcode === 9) {
          socket.write(frame(10, payload));
        }
        if (opcode === 8) {
          socket.end();
        }
      });
    },
    "close.unanswered",
    "certain",
    "close-cut",
  ],
  [
    "a Close with 1006",
    (request, socket) => {
      socket.write(accepted(request));
      onFrame(socket, (opcode, payload) => {
        if (opcode === 9) {
          socket.write(frame(10, payload));
        }
        if (opcode === 8) {
          socket.end(close(1006));
        }
      });
    },
    "protocol.bad-close",
    "certain",
    "bad-frame",
  ],
];

describe("a server that answers with", { timeout: 30_000 }, () => {
  test.concurrent.each(handshakes)("%s", async (_, answer, cause, confidence, evidence) => {
    const { verdict } = await check(answer);
    expect([verdict.cause, verdict.confidence], JSON.stringify(verdict)).toEqual([cause, confidence]);
    expect(verdict.evidence.map(({ id }) => id)).toContain(evidence);
    expect(JSON.stringify(verdict)).not.toContain("secretsecret");
  });

  test.concurrent.each(records)("%s", async (_, answer, cause, confidence, evidence) => {
    const { verdict } = await check(answer);
    expect([verdict.cause, verdict.confidence], JSON.stringify(verdict)).toEqual([cause, confidence]);
    expect(verdict.evidence.map(({ id }) => id)).toContain(evidence);
  });

  test.concurrent("no subprotocol, where one was asked for", async () => {
    const { verdict } = await check((request, socket) => socket.write(accepted(request)), { subprotocols: ["chat"] });
    expect(verdict).toMatchObject({ cause: "handshake.subprotocol", confidence: "certain" });
  });
});

const cutOnce = (): Answer => {
  let count = 0;
  return (request, socket) => {
    count++;
    const isFirst = count === 1;
    socket.write(accepted(request));
    behave(isFirst ? socket.on("data", cutAtClose(socket)) : socket);
  };
};

/** A Close of the client begins with 0x88 (RFC 6455 §5.2). */
const cutAtClose = (socket: Socket) => (chunk: Buffer) => {
  if (chunk[0] === 0x88) {
    socket.resetAndDestroy();
  }
};

const fine: readonly (readonly [title: string, answer: Answer])[] = [
  ["cuts a connection that it had enough of in the moment of its Close, and answers the Close of others", cutOnce()],
  [
    "names its headers in small letters",
    (request, socket) => {
      socket.write(lowered(accepted(request)).replace("websocket", "WebSocket"));
      behave(socket);
    },
  ],
  [
    "sends 100 and 103 before its 101",
    (request, socket) => {
      socket.write(`HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 103 Early Hints\r\nLink: </x>\r\n\r\n${accepted(request)}`);
      behave(socket);
    },
  ],
  [
    "ends its lines with a line feed only",
    (request, socket) => {
      socket.write(accepted(request).replaceAll("\r\n", "\n"));
      behave(socket);
    },
  ],
  [
    "sends its head in single bytes, and its first frame with the last one",
    (request, socket) => {
      socket.setNoDelay(true);
      for (const byte of accepted(request)) {
        socket.write(byte);
      }
      socket.write(frame(1, Buffer.from("hello")));
      behave(socket);
    },
  ],
  [
    "leaves TCP open after the Close",
    (request, socket) => {
      socket.write(accepted(request));
      onFrame(socket, (opcode, payload) => {
        if (opcode === 9 || opcode === 8) {
          socket.write(frame(opcode === 9 ? 10 : 8, payload));
        }
      });
    },
  ],
  [
    "agrees to compress with a small window of the client's",
    (request, socket) => {
      socket.write(accepted(request, "Sec-WebSocket-Extensions: permessage-deflate; client_max_window_bits=9"));
      behave(socket);
    },
  ],
];

describe("a server that is odd and right:", { timeout: 30_000 }, () => {
  test.concurrent.each(fine)("it %s", async (_, answer) => {
    const { verdict } = await check(answer);
    expect([verdict.cause, verdict.confidence], JSON.stringify(verdict)).toEqual(["ok", "likely"]);
  });
});
