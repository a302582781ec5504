import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, describe, expect, test } from "vitest";
import { WebSocketServer } from "ws";
import { diagnose } from "../src/diagnose.ts";
import type { DoctorOptions } from "../src/options.ts";
import { type ProtocolServer, protocolServers } from "../src/testing/healthy-protocols.ts";

const servers: Server[] = [];
afterAll(() => {
  for (const server of servers) {
    server.closeAllConnections();
    server.close();
  }
});

async function serve({ path = "/", subprotocol, serve: make }: ProtocolServer): Promise<string> {
  const http = createServer((_, response) => response.writeHead(404).end());
  servers.push(http);
  const handle = make();
  const agreed =
    subprotocol === undefined
      ? {}
      : { handleProtocols: (offered: Set<string>) => (offered.has(subprotocol) ? subprotocol : false) };
  new WebSocketServer({ server: http, ...agreed }).on("connection", (socket) => {
    socket.on("error", () => undefined);
    handle(socket);
  });
  await new Promise<void>((resolve) => http.listen(0, "127.0.0.1", resolve));
  return `ws://127.0.0.1:${String((http.address() as AddressInfo).port)}${path}`;
}

const calls: readonly (readonly [title: string, options: DoctorOptions])[] = [
  ["with its defaults", {}],
  ["in a watch", { watchMs: 6000 }],
  ["in a quick look for idle limits", { quickIdleMs: 5000 }],
  ["asked for its limits", { probeLimits: true }],
];

describe.concurrent.each(calls)("a healthy server is called healthy %s:", { timeout: 60_000 }, (_, options) => {
  test.concurrent.each(protocolServers)("$title", async (server) => {
    const { verdict, rungs } = await diagnose(await serve(server), { ...server.options, ...options });
    expect(verdict.cause, JSON.stringify(verdict)).toBe("ok");
    const spoken = rungs.flatMap(({ details }) => details).filter(({ id }) => id === "protocol-spoken");
    expect(spoken.length).toBe(server.speaks === undefined ? 0 : 1);
  });
});
