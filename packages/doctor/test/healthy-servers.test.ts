import { createServer, type IncomingMessage, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, describe, expect, test } from "vitest";
import { type WebSocket, WebSocketServer } from "ws";
import { diagnose } from "../src/diagnose.ts";
import type { DoctorOptions } from "../src/options.ts";

const servers: Server[] = [];
afterAll(() => {
  for (const server of servers) {
    server.closeAllConnections();
    server.close();
  }
});

interface Manner {
  readonly title: string;
  readonly options?: DoctorOptions;
  readonly server?: ConstructorParameters<typeof WebSocketServer>[0];
  readonly onSocket?: (socket: WebSocket) => void;
  readonly rawClose?: boolean;
}

/** What servers do that is odd and right. */
const manners: readonly Manner[] = [
  { title: "never says anything" },
  {
    title: "echoes",
    onSocket: (socket) =>
      socket.on("message", (data) => {
        socket.send(data);
      }),
  },
  {
    title: "speaks first",
    onSocket: (socket) => {
      socket.send('{"hello":true}');
    },
  },
  {
    title: "answers each message with an error",
    onSocket: (socket) =>
      socket.on("message", () => {
        socket.send('{"error":"what?"}');
      }),
  },
  {
    title: "closes on a message that it does not know, with 1003",
    onSocket: (socket) =>
      socket.on("message", () => {
        socket.close(1003, "binary only");
      }),
  },
  {
    title: "closes on a message that it does not know, with 4000",
    onSocket: (socket) =>
      socket.on("message", () => {
        socket.close(4000, "unknown type");
      }),
  },
  {
    title: "closes on a message that it does not know, with 1008",
    onSocket: (socket) =>
      socket.on("message", () => {
        socket.close(1008, "bad message");
      }),
  },
  {
    title: "drops whoever sends a message that it does not know",
    onSocket: (socket) =>
      socket.on("message", () => {
        socket.terminate();
      }),
  },
  {
    title: "streams all the time",
    onSocket: (socket) => {
      const timer = setInterval(() => {
        socket.send("tick");
      }, 20);
      socket.on("close", () => {
        clearInterval(timer);
      });
    },
  },
  {
    title: "pings its clients",
    onSocket: (socket) => {
      const timer = setInterval(() => {
        socket.ping();
      }, 50);
      socket.on("close", () => {
        clearInterval(timer);
      });
    },
  },
  {
    title: "compresses",
    server: { perMessageDeflate: { threshold: 0 } },
    onSocket: (socket) =>
      socket.on("message", (data) => {
        socket.send(data);
        socket.send("again ".repeat(200));
      }),
  },
  {
    title: "compresses with a window that it carries over",
    server: { perMessageDeflate: { threshold: 0, serverNoContextTakeover: false } },
    onSocket: (socket) => {
      for (const turn of ["first", "second"]) {
        socket.send(`the same words, again and again: ${turn}`);
      }
      socket.on("message", (data) => {
        socket.send(data);
      });
    },
  },
  { title: "takes small messages only", server: { maxPayload: 1024 } },
  {
    title: "requires a subprotocol, and gets it",
    options: { subprotocols: ["chat.v2"] },
    server: { handleProtocols: (offered) => (offered.has("chat.v2") ? "chat.v2" : false) },
  },
  {
    title: "checks the origin, and gets the right one",
    options: { origin: "https://example.com" },
    server: { verifyClient: ({ origin }: { origin: string }) => origin === "https://example.com" },
  },
  {
    title: "wants a header, and gets it",
    options: { headers: [["Authorization", "Bearer abc"]] },
    server: {
      verifyClient: ({ req }: { req: IncomingMessage }) => req.headers.authorization === "Bearer abc",
    },
  },
];

async function serve({ server: options, onSocket }: Manner): Promise<string> {
  const http = createServer((_, response) => response.writeHead(426).end("Upgrade Required"));
  servers.push(http);
  const sockets = new WebSocketServer({ ...options, server: http });
  sockets.on("connection", (socket) => {
    socket.on("error", () => undefined);
    onSocket?.(socket);
  });
  await new Promise<void>((resolve) => http.listen(0, "127.0.0.1", resolve));
  return `ws://127.0.0.1:${String((http.address() as AddressInfo).port)}/`;
}

describe("a healthy server that", () => {
  test.concurrent.each(manners)("$title is healthy", async (manner) => {
    const report = await diagnose(await serve(manner), { holdMs: 400, answerTimeoutMs: 1000, ...manner.options });
    expect([report.verdict.cause, report.verdict.confidence], JSON.stringify(report.verdict)).toEqual(["ok", "likely"]);
    expect(report.warnings).toEqual([]);
  });

  test.concurrent("answers a Close slowly is healthy", async () => {
    const url = await serve({
      title: "",
      onSocket: (socket) => {
        const raw = socket as unknown as {
          _receiver: {
            removeAllListeners: (name: string) => void;
            on: (name: string, run: (code: number) => void) => void;
          };
        };
        raw._receiver.removeAllListeners("conclude");
        raw._receiver.on("conclude", (code) =>
          setTimeout(() => {
            socket.close(code);
            setTimeout(() => {
              socket.terminate();
            }, 100);
          }, 900),
        );
      },
    });
    const report = await diagnose(url, { holdMs: 200 });
    expect(report.verdict.cause, JSON.stringify(report.verdict)).toBe("ok");
  });

  test.concurrent("sends many connections through a watch is healthy for sure", { timeout: 30_000 }, async () => {
    const url = await serve({
      title: "",
      onSocket: (socket) =>
        socket.on("message", (data) => {
          socket.send(data);
        }),
    });
    const report = await diagnose(url, { holdMs: 200, watchMs: 4000, probeLimits: true, probeOrigin: true });
    expect([report.verdict.cause, report.verdict.confidence], JSON.stringify(report.verdict)).toEqual([
      "ok",
      "certain",
    ]);
    expect(report.warnings.map(({ cause }) => cause)).toEqual(["origin.not-checked"]);
    expect(report.rungs.find(({ rung }) => rung === "limits")?.details[0]).toMatchObject({ id: "limit-text-none" });
  });
});

describe("a server that is at fault, or whose client is", () => {
  test.concurrent("an origin that was missing is found by sending it", async () => {
    const url = await serve({
      title: "",
      server: { verifyClient: ({ origin }: { origin?: string }) => origin !== undefined },
    });
    const { verdict } = await diagnose(url.replace("/?", "/"), { holdMs: 200 });
    expect(
      verdict.cause === "handshake.origin" || verdict.cause === "handshake.unauthorized",
      JSON.stringify(verdict),
    ).toBe(true);
    expect(verdict.remedies[0]).toMatchObject({ side: "client", say: { id: "send-origin" } });
  });

  test.concurrent("a small limit on messages is found to within a twentieth", { timeout: 30_000 }, async () => {
    const url = await serve({ title: "", server: { maxPayload: 10_000 } });
    const { warnings } = await diagnose(url, { holdMs: 100, probeLimits: true });
    const { acceptedBytes, refusedBytes } = warnings[0]?.evidence[0]?.values ?? {};
    expect(warnings[0]?.cause).toBe("limit.message-size");
    expect(Number(acceptedBytes)).toBeLessThanOrEqual(10_000);
    expect(Number(refusedBytes)).toBeGreaterThan(10_000);
    expect(Number(refusedBytes) / Number(acceptedBytes)).toBeLessThan(1.06);
  });

  test.concurrent("a web page in place of a WebSocket is told as that", async () => {
    const http = createServer((_, response) =>
      response.writeHead(200, { "Content-Type": "text/html" }).end("<!doctype html><title>Sign in &amp; go</title>"),
    );
    http.on("upgrade", (_, socket) =>
      socket.end(
        "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nConnection: close\r\n\r\n<!doctype html><title>Sign in</title>",
      ),
    );
    servers.push(http);
    await new Promise<void>((resolve) => http.listen(0, "127.0.0.1", resolve));
    const { verdict } = await diagnose(`ws://127.0.0.1:${String((http.address() as AddressInfo).port)}/socket`);
    expect(verdict).toMatchObject({ cause: "handshake.html", confidence: "certain" });
    expect(verdict.evidence).toContainEqual({ id: "body", values: { body: "Sign in" } });
  });

  test.concurrent("a forward proxy that refuses is told from the server", async () => {
    const http = createServer();
    http.on("connect", (_, socket) => socket.end("HTTP/1.1 407 Proxy Authentication Required\r\n\r\n"));
    servers.push(http);
    await new Promise<void>((resolve) => http.listen(0, "127.0.0.1", resolve));
    const { verdict } = await diagnose("wss://example.com/", {
      proxy: `http://127.0.0.1:${String((http.address() as AddressInfo).port)}`,
    });
    expect(verdict).toMatchObject({ cause: "handshake.proxy-refused", confidence: "certain" });
  });

  test.concurrent("through a forward proxy that lets it pass, all is well", async () => {
    const { connect } = await import("node:net");
    const url = await serve({ title: "" });
    const http = createServer();
    http.on("connect", (request, socket) => {
      const [host = "", port = ""] = (request.url ?? "").split(":");
      const through = connect(Number(port), host, () => {
        socket.write("HTTP/1.1 200 OK\r\n\r\n");
        through.pipe(socket);
        socket.pipe(through);
      });
      through.on("error", () => socket.destroy());
      socket.on("error", () => through.destroy());
    });
    servers.push(http);
    await new Promise<void>((resolve) => http.listen(0, "127.0.0.1", resolve));
    const { verdict } = await diagnose(url, {
      holdMs: 100,
      proxy: `http://127.0.0.1:${String((http.address() as AddressInfo).port)}`,
    });
    expect(verdict.cause, JSON.stringify(verdict)).toBe("ok");
  });
});
