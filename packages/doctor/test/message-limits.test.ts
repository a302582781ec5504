import { afterAll, describe, expect, test } from "vitest";
import { type ServerOptions, type WebSocket } from "ws";
import { diagnose } from "../src/diagnose.ts";
import { fields, ownServer, type Running } from "../src/testing/healthy-server.ts";

const running: Running[] = [];
afterAll(() => {
  for (const { close } of running) {
    close();
  }
});

type OnMessage = (socket: WebSocket, data: Buffer, isBinary: boolean) => void;

interface Row {
  readonly title: string;
  readonly server?: ServerOptions;
  readonly subprotocol?: string;
  readonly onMessage?: OnMessage;
  /** If not set, nothing is wrong with it. */
  readonly cause?: string;
  /** What is told of text and of binary: the sentence, and a size that lies between what passed and what did not. */
  readonly text?: readonly [id: string, limit?: number];
  readonly binary?: readonly [id: string, limit?: number];
}

const reset = (socket: WebSocket): void => {
  (socket as unknown as { readonly _socket: { resetAndDestroy: () => void } })._socket.resetAndDestroy();
};

const when = (holds: (data: Buffer, isBinary: boolean) => boolean, end: (socket: WebSocket) => void): OnMessage => {
  return (socket, data, isBinary) => {
    if (holds(data, isBinary)) {
      end(socket);
    }
  };
};
const closing = (code: number) => (socket: WebSocket) => {
  socket.close(code);
};
const isJson = (data: Buffer): boolean => fields(data.toString()) !== undefined;

const anyText = ["limit-text-none"] as const;
const anyBinary = ["limit-binary-none"] as const;

const rows: readonly Row[] = [
  { title: "none at all", text: anyText, binary: anyBinary },
  {
    title: "64 KiB of text, and any size in binary",
    onMessage: when((data, isBinary) => !isBinary && data.length > 65_536, closing(1009)),
    text: ["limit-text-between", 65_536],
    binary: anyBinary,
  },
  {
    title: "1 MiB of both, by the library, while compression is offered",
    server: { maxPayload: 1_048_576, perMessageDeflate: { threshold: 0 } },
    text: ["limit-text-between", 1_048_576],
    binary: ["limit-binary-between", 1_048_576],
  },
  {
    title: "8 KiB, told by nothing but a reset",
    onMessage: when((data) => data.length > 8192, reset),
    text: ["limit-text-between", 8192],
    binary: ["limit-binary-between", 8192],
  },
  {
    title: "50 bytes, less than an ordinary message",
    server: { maxPayload: 50 },
    text: ["limit-text-between", 50],
    binary: ["limit-binary-between", 50],
  },
  {
    title: "no byte, as nothing but empty messages pass",
    cause: "limit.message-size",
    onMessage: when((data) => data.length > 0, closing(1009)),
    text: ["limit-text-between", 0],
    binary: ["limit-binary-between", 0],
  },
  {
    title: "none, but JSON only",
    onMessage: when((data) => !isJson(data), closing(1007)),
    text: anyText,
    binary: ["limit-binary-refused"],
  },
  {
    title: "none, but nothing that it does not know",
    onMessage: when((data) => data.length > 0, closing(1008)),
    text: ["limit-text-refused"],
    binary: ["limit-binary-refused"],
  },
  {
    title: "none, but text only, and JSON of 10,000 bytes at most",
    onMessage: when((data, isBinary) => isBinary || !isJson(data) || data.length > 10_000, closing(4000)),
    text: ["limit-text-between", 10_000],
    binary: ["limit-binary-refused"],
  },
  {
    title: "64 KiB in its protocol, and nothing else",
    subprotocol: "graphql-transport-ws",
    onMessage: (socket, data) => {
      const type = fields(data.toString())?.["type"];
      if (type === "connection_init") {
        socket.send('{"type":"connection_ack"}');
      } else if (type !== "ping" || data.length > 65_536) {
        socket.close(type === "ping" ? 1009 : 4400);
      }
    },
    text: ["limit-text-between", 65_536],
  },
];

describe("a limit on messages of", () => {
  test.concurrent.each(rows)("$title is told", { timeout: 60_000 }, async (row) => {
    const { server = {}, subprotocol, onMessage, text, binary } = row;
    const one = await ownServer({
      title: row.title,
      server,
      ...(subprotocol === undefined ? {} : { subprotocol }),
      serve: () => (socket) => {
        socket.on("message", (data: Buffer, isBinary) => onMessage?.(socket, data, isBinary));
      },
    }).start();
    running.push(one);
    const { rungs, verdict } = await diagnose(one.url, {
      holdMs: 100,
      probeLimits: true,
      ...(subprotocol === undefined ? {} : { subprotocols: [subprotocol] }),
    });
    expect(verdict.cause, JSON.stringify(verdict)).toBe(row.cause ?? "ok");
    const told = rungs.find(({ rung }) => rung === "limits")?.details ?? [];
    const wanted = [text, binary].filter((kind) => kind !== undefined);
    expect(told.map(({ id }) => id)).toEqual(wanted.map(([id]) => id));
    for (const [index, [, limit]] of wanted.entries()) {
      const { acceptedBytes, refusedBytes } = told[index]?.values ?? {};
      if (limit !== undefined) {
        expect(Number(acceptedBytes)).toBeLessThanOrEqual(limit);
        expect(Number(refusedBytes)).toBeGreaterThan(limit);
        expect(Number(refusedBytes)).toBeLessThanOrEqual(Number(acceptedBytes) * 1.06 + 1);
      }
    }
  });
});
