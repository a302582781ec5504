import { once } from "node:events";
import { createServer, request as httpRequest } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { Lab } from "../src/lab.ts";
import { scenarios } from "../src/scenarios/table.ts";
import type { LabOptions, StartLabOptions } from "../src/options.ts";
import { type RunningLab, startLab } from "../src/start-lab.ts";
import { open, refusal } from "../src/testing/client.ts";

async function withLab(options: StartLabOptions, use: (lab: RunningLab) => Promise<void>): Promise<void> {
  const lab = await startLab(options);
  try {
    await use(lab);
  } finally {
    await lab.close();
  }
}

describe("a visitor of a lab", () => {
  let lab: RunningLab;
  beforeAll(async () => {
    lab = await startLab();
  });
  afterAll(() => lab.close());

  test.each([
    ["/close/1006", 400, "1006 must never be sent in a Close frame. To send it anyway, use /illegal/1006."],
    ["/close/1006", 400, "use /abort/fin"],
    ["/close/999", 400, "use /illegal/999"],
    ["/close/2999", 400, "use /illegal/2999"],
    ["/close/65536", 400, 'Unknown close code "65536"'],
    ["/close/abc", 400, 'Unknown close code "abc"'],
    ["/illegal/1000", 400, "1000 is a legal close code. Use /close/1000."],
    ["/illegal/4000", 400, "Use /close/4000"],
    ["/illegal/65536", 400, "a number from 0 to 65535"],
    ["/handshake/100", 400, "200 to 599, or silent, slow, bad-accept"],
    ["/handshake/fast", 400, "200 to 599, or silent, slow, bad-accept"],
    ["/close/1000?after=2", 400, 'after is "2", but must be a duration such as 500ms, 2s or 1m'],
    ["/close/1000?afer=2s", 400, "This path takes after, afterMessages, every, then, tick, reason, room, id."],
    ["/flap?up=0s", 400, "up is 0"],
    ["/frame/none", 404, "There is no ending at /frame/none. Did you mean /frame/masked or "],
    ["/none", 404, "There is no ending at /none. All endings are listed at / and /endings.json."],
    ["/Close/1000", 404, "Did you mean /close/{code} or /close?"],
    ["//close/1006", 400, "1006 must never be sent in a Close frame."],
    ["/close/1000/2", 404, "There is no ending"],
    ["/", 404, "No connection ends here. All endings are listed at"],
  ])("is told at the handshake of %s what is wrong: %i %s", async (path, status, message) => {
    const refused = await refusal(lab.url + path);
    expect(refused.status).toBe(status);
    expect(refused.body).toContain(message);
    if (path === "/") {
      return;
    }
    const read = await fetch(`http://127.0.0.1:${String(lab.port)}${path}`);
    expect([read.status, await read.text()]).toEqual([status, refused.body]);
  });

  test.each([
    [401, { "www-authenticate": "Bearer" }],
    [403, {}],
    [404, {}],
    [426, { upgrade: "websocket" }],
    [429, { "retry-after": "1" }],
    [503, { "retry-after": "1" }],
    [301, { location: "/echo" }],
    [500, {}],
    [200, {}],
    [204, {}],
  ])("gets %i with the headers that belong to it", async (status, headers) => {
    expect(await refusal(`${lab.url}/handshake/${String(status)}`)).toMatchObject({ status, headers });
  });

  test("finds every ending on the index and in endings.json, readable from any page", async () => {
    const index = await fetch(lab.httpUrl);
    const page = await index.text();
    const json = await fetch(`${lab.httpUrl}endings.json`);
    expect(json.headers.get("access-control-allow-origin")).toBe("*");
    const listed = (await json.json()) as { endings: { path: string; example: string }[] };
    expect(listed.endings.map(({ path }) => path)).toEqual(scenarios.map(({ path }) => path));
    for (const { path } of scenarios) {
      expect(page).toContain(`<code>${path}</code>`);
    }
    expect(page).not.toMatch(/(?:src|href)="(?!data:|\/endings\.json)/);
    expect(index.headers.get("content-security-policy")).toContain("default-src 'none'");
  });

  test("without an upgrade is told how to connect", async () => {
    const answer = await fetch(`${lab.httpUrl}abort/rst?after=1s`);
    expect(answer.status).toBe(426);
    expect(await answer.text()).toContain(`new WebSocket("${lab.url}/abort/rst?after=1s")`);
  });

  test("may ask before (CORS), and may not POST", async () => {
    expect((await fetch(`${lab.httpUrl}endings.json`, { method: "OPTIONS" })).status).toBe(204);
    expect((await fetch(`${lab.httpUrl}endings.json`, { method: "POST" })).status).toBe(405);
  });

  test.each([
    ["an old version", { "Sec-WebSocket-Version": "8" }, 426],
    ["a key that is none", { "Sec-WebSocket-Key": "short" }, 400],
    ["another protocol", { Upgrade: "h2c" }, 426],
  ])("with %s is refused", async (_title, headers, status) => {
    const asked = httpRequest({
      port: lab.port,
      path: "/echo",
      headers: {
        Connection: "Upgrade",
        Upgrade: "websocket",
        "Sec-WebSocket-Version": "13",
        "Sec-WebSocket-Key": "dGhlIHNhbXBsZSBub25jZQ==",
        ...headers,
      },
    });
    asked.end();
    const [response] = (await once(asked, "response")) as [{ statusCode: number; resume: () => void }];
    response.resume();
    expect(response.statusCode).toBe(status);
  });

  test("gets the first subprotocol it offered", async () => {
    const client = await open(`${lab.url}/echo`, {});
    expect(client.socket.protocol).toBe("");
    client.socket.terminate();
  });
});

test("a shared lab turns off what ends others, but in a room that nobody guesses", () =>
  withLab({ shared: true }, async (lab) => {
    for (const path of ["/crash", "/restart", "/overload", "/deploy", "/flap", "/crash?room=short"]) {
      const refused = await refusal(lab.url + path);
      expect([path, refused.status, refused.body.includes("at least 16 characters")]).toEqual([path, 403, true]);
    }
    expect((await (await open(`${lab.url}/crash?room=0123456789abcdef`)).ended).code).toBe(1006);
    expect((await (await open(`${lab.url}/close/1000`)).ended).code).toBe(1000);
  }));

test("a lab may choose the pages that connect; programs without an origin always may", () =>
  withLab({ allowOrigins: ["https://example.com"] }, async (lab) => {
    expect((await refusal(`${lab.url}/echo`, { origin: "https://example.org" })).status).toBe(403);
    for (const options of [{ origin: "https://example.com" }, {}]) {
      (await open(`${lab.url}/echo`, options)).socket.terminate();
    }
  }));

test("one connection too many gets 503, and may come when another has left", () =>
  withLab({ maxConnections: 2 }, async (lab) => {
    const first = await open(`${lab.url}/echo?id=first`);
    await open(`${lab.url}/blackhole`);
    expect(await refusal(`${lab.url}/echo`)).toMatchObject({ status: 503, headers: { "retry-after": "1" } });
    first.socket.close();
    await lab.seen("first");
    await open(`${lab.url}/echo`);
  }));

test("too many from one address, or in one second, get 429", async () => {
  await withLab({ maxConnectionsPerAddress: 1 }, async (lab) => {
    await open(`${lab.url}/echo`);
    expect((await refusal(`${lab.url}/echo`)).status).toBe(429);
  });
  await withLab(
    { maxHandshakesPerSecond: 1, clock: { now: () => 0, wall: () => 0, after: () => () => undefined } },
    async (lab) => {
      await open(`${lab.url}/echo`);
      expect((await refusal(`${lab.url}/echo`)).status).toBe(429);
    },
  );
});

describe("on a server of somebody else's", () => {
  test("the lab answers below its base path, and leaves the rest", async () => {
    const lab = new Lab({ basePath: "/lab/" });
    const server = createServer((request, response) => {
      if (!lab.handleRequest(request, response)) {
        response.end("yours");
      }
    });
    const detach = lab.attach(server);
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const at = `127.0.0.1:${String((server.address() as AddressInfo).port)}`;
    expect((await (await open(`ws://${at}/lab/close/1012`)).ended).code).toBe(1012);
    expect((await refusal(`ws://${at}/elsewhere`)).status).toBe(404);
    expect((await refusal(`ws://${at}/laboratory`)).status).toBe(404);
    expect((await refusal(`ws://${at}/lab/handshake/302`)).headers).toMatchObject({ location: "/lab/echo" });
    expect(await (await fetch(`http://${at}/`)).text()).toBe("yours");
    expect(await (await fetch(`http://${at}/lab/`)).text()).toContain('data-url="/lab/close/1013"');
    expect(await (await fetch(`http://${at}/lab`)).text()).toContain('href="/lab/endings.json"');
    detach();
    expect(server.listenerCount("upgrade")).toBe(0);
    const closed = once(server, "close");
    await lab.close();
    server.close();
    server.closeAllConnections();
    await closed;
  });

  test("your own upgrade listener gets what is not the lab's", async () => {
    const lab = new Lab({ basePath: "/lab" });
    const server = createServer();
    lab.attach(server);
    server.on("upgrade", (request, socket) => {
      if (request.url === "/mine") {
        socket.end("HTTP/1.1 418 Mine\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
      }
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    expect((await refusal(`ws://127.0.0.1:${String((server.address() as AddressInfo).port)}/mine`)).status).toBe(418);
    await lab.close();
    server.close();
  });
});

describe("an option that cannot work is refused, and the message says what would", () => {
  test.each<[LabOptions | StartLabOptions, string, string]>([
    [{ host: "0.0.0.0" }, "ERR_LAB_REMOTE", "set allowRemote"],
    [{ host: "example.com" }, "ERR_LAB_REMOTE", "127.0.0.1, ::1 or localhost"],
    [{ port: 2 ** 16 }, "ERR_OPTION", 'Option "port" is 65536. It takes a whole number from 0 to 65535.'],
    [{ port: NaN }, "ERR_OPTION", '"port" is NaN'],
    [{ maxConnections: 0 }, "ERR_OPTION", '"maxConnections" is 0'],
    [{ maxLifetimeMs: Infinity }, "ERR_OPTION", '"maxLifetimeMs" is Infinity'],
    [{ basePath: "lab" }, "ERR_OPTION", 'such as "/lab"'],
    [{ basePath: "/a b" }, "ERR_OPTION", "begins with a slash"],
    [{ allowOrigins: ["example.com"] }, "ERR_OPTION", "as a browser sends them"],
    [{ allowOrigins: ["https://example.com/"] }, "ERR_OPTION", "without a path"],
    [{ maxConection: 3 } as LabOptions, "ERR_OPTION", 'Unknown option "maxConection". Did you mean "maxConnections"?'],
    [{ closeMs: 3 } as LabOptions, "ERR_OPTION", 'Unknown option "closeMs".'],
  ])("%j", async (options, code, message) => {
    await expect(startLab(options)).rejects.toMatchObject({
      code,
      message: expect.stringContaining(message) as string,
    });
  });

  test("a port that is taken", () =>
    withLab({}, async ({ port }) => {
      await expect(startLab({ port })).rejects.toMatchObject({ code: "EADDRINUSE" });
    }));

  test("another host is fine where it is meant", () =>
    withLab({ host: "0.0.0.0", allowRemote: true }, async (lab) => {
      expect(lab.url).toBe(`ws://127.0.0.1:${String(lab.port)}`);
      (await open(`${lab.url}/echo`)).socket.terminate();
    }));
});
