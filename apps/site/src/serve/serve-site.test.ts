import fc from "fast-check";
import { mkdirSync, mkdtempSync, readdirSync, readlinkSync, rmSync, writeFileSync } from "node:fs";
import { connect, type Socket } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { serveSite, type ServedSite } from "./serve-site.ts";

const large = "x".repeat(8_000_000);
const files: Readonly<Record<string, string>> = {
  "index.html": "home",
  "404.html": "not found",
  "ru/index.html": "по-русски",
  "ru/404.html": "не найдено",
  "ru.html": "по-русски",
  "websocket/1006-abnormal-closure.html": "1006 ".repeat(1000),
  "compare/websocket/1006-abnormal-closure-vs-1013-try-again-later.html": "pair",
  "embed/1006.html": "embed",
  "assets/a-1234.js": "1",
  "assets/site-BxY2.js": "1",
  "api/v1/codes.json": "{}",
  "large.bin": large,
  ".hidden": "secret",
};

let out: string;
let site: ServedSite;

beforeAll(async () => {
  out = mkdtempSync(join(tmpdir(), "afterclose-served-"));
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(out, path)), { recursive: true });
    writeFileSync(join(out, path), content);
  }
  site = await serveSite(out, 0);
});
afterAll(async () => {
  await site.close();
  rmSync(out, { recursive: true });
});

/** Sends bytes as they are, and gives back all that comes until the other side ends. */
function exchange(bytes: string | Uint8Array): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const socket = connect(site.port, "127.0.0.1");
    const chunks: Buffer[] = [];
    socket.on("data", (chunk: Buffer) => chunks.push(chunk));
    socket.on("error", (error: NodeJS.ErrnoException) => {
      if (error.code !== "ECONNRESET" && error.code !== "EPIPE") {
        reject(error);
      }
    });
    socket.on("close", () => {
      resolve(Buffer.concat(chunks));
    });
    socket.write(bytes);
  });
}

interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

async function ask(target: string, headers: readonly string[] = [], method = "GET"): Promise<Answer> {
  const lines = [`${method} ${target} HTTP/1.1`, "Host: site.example", "Connection: close", ...headers];
  const answer = await exchange(Buffer.from(`${lines.join("\r\n")}\r\n\r\n`, "latin1"));
  const end = answer.indexOf("\r\n\r\n");
  const [status = "", ...rest] = answer.subarray(0, end).toString("latin1").split("\r\n");
  return {
    status: Number(status.split(" ")[1]),
    headers: Object.fromEntries(
      rest.map((line) => [(line.split(":")[0] ?? "").toLowerCase(), line.replace(/^[^:]*: ?/, "")]),
    ),
    body: answer.subarray(end + 4),
  };
}

describe("a path that no page has", () => {
  test.each([
    "/%E4%BD%A0/",
    "/%E4%BD%A0",
    "/a%0d%0ax/",
    "/a%0d%0aSet-Cookie:%20x=1/",
    "/%c3%a9/",
    "/%5cexample.com/",
    "/\\example.com/",
    "//example.com/",
    "/%2f%2fexample.com/",
    "/%00/",
    "/%7f/",
    "/%E2%80%AE/",
    "/.hidden",
    "/%2ehidden",
    "/ru/../.hidden",
    "/../../../../etc/passwd",
    "/%2e%2e/%2e%2e/%2e%2e/etc/passwd",
    "/ru/%E4%BD%A0/",
    "/websocket/",
    `/${"a".repeat(5000)}/`,
    "*",
    "http://example.com/%E4%BD%A0/",
  ])("%j is 404, and names no other place", async (target) => {
    const { status, headers } = await ask(target);
    expect(status).toBe(404);
    expect(headers).not.toHaveProperty("location");
    expect((await ask("/")).status).toBe(200);
  });

  test.each(["/é/", "/%", "/%zz/", "/%c3%28/", "/%ff/"])("%j is 400, because it cannot be read", async (target) => {
    expect((await ask(target)).status).toBe(400);
  });

  test("is answered in the language that the path begins with", async () => {
    expect(String((await ask("/ru/nowhere")).body)).toContain("не найдено");
    expect(String((await ask("/__proto__/nowhere")).body)).toContain("not found");
  });
});

describe("a page", () => {
  test.each([
    ["/websocket/1006-abnormal-closure/", "/websocket/1006-abnormal-closure"],
    ["/websocket/1006-abnormal-closure/?a=1&b=%0d%0a", "/websocket/1006-abnormal-closure?a=1&b=%0d%0a"],
    ["//websocket//1006-abnormal-closure/", "/websocket/1006-abnormal-closure"],
    ["/ru/", "/ru"],
    ["/1006", "/websocket/1006-abnormal-closure"],
    ["/compare/1013-vs-1006/", "/compare/websocket/1006-abnormal-closure-vs-1013-try-again-later"],
    [
      "/compare/websocket/1013-try-again-later-vs-1006-abnormal-closure",
      "/compare/websocket/1006-abnormal-closure-vs-1013-try-again-later",
    ],
  ])("is found from %s", async (target, location) => {
    const { status, headers } = await ask(target);
    expect([status, headers["location"]]).toEqual([301, location]);
  });

  test("asked for by a proxy in absolute form is the same page", async () => {
    expect(String((await ask("http://elsewhere.example/websocket/1006-abnormal-closure")).body)).toContain("1006");
  });

  test("is not sent again while it is the same", async () => {
    const { headers } = await ask("/websocket/1006-abnormal-closure");
    expect(headers["cache-control"]).toBe("no-cache");
    const again = await ask("/websocket/1006-abnormal-closure", [`If-None-Match: ${headers["etag"] ?? ""}`]);
    expect([again.status, again.body.length]).toEqual([304, 0]);
  });

  test("comes compressed to those who take that", async () => {
    const answer = await fetch(`http://127.0.0.1:${String(site.port)}/websocket/1006-abnormal-closure`, {
      headers: { "accept-encoding": "gzip" },
    });
    expect([answer.headers.get("content-encoding"), answer.headers.get("vary")]).toEqual(["gzip", "Accept-Encoding"]);
    expect(await answer.text()).toBe(files["websocket/1006-abnormal-closure.html"]);
    expect((await ask("/websocket/1006-abnormal-closure", ["Accept-Encoding: gzip"], "HEAD")).body).toHaveLength(0);
  });

  test("may be framed where it is made for that, and only there", async () => {
    expect((await ask("/embed/1006")).headers).not.toHaveProperty("content-security-policy");
    for (const target of ["/", "/embed/../websocket/1006-abnormal-closure", "/nowhere", "/%", "/embed/nowhere"]) {
      expect((await ask(target)).headers["content-security-policy"]).toContain("frame-ancestors 'none'");
    }
  });

  test("comes in part to those who ask for a part, and an impossible part is refused", async () => {
    const part = await ask("/large.bin", ["Range: bytes=10-19"]);
    expect([part.status, part.body.length]).toEqual([206, 10]);
    expect((await ask("/large.bin", ["Range: bytes=9000000-"])).status).toBe(416);
    expect((await ask("/large.bin", ["Range: bytes=5-2"])).status).toBeLessThan(500);
    expect((await ask("/nowhere", ["Range: bytes=0-1"])).status).toBe(404);
  });

  test("is read, and nothing else", async () => {
    const { status, headers } = await ask("/", [], "POST");
    expect([status, headers["allow"]]).toEqual([405, "GET, HEAD"]);
  });
});

test("assets stay for a year, and programs of other sites may read the API", async () => {
  for (const asset of ["/assets/a-1234.js", "/assets/site-BxY2.js"]) {
    expect((await ask(asset)).headers["cache-control"]).toContain("immutable");
  }
  expect((await ask("/api/v1/codes.json")).headers["access-control-allow-origin"]).toBe("*");
});

describe.skipIf(process.platform !== "linux")("downloads that are broken off", () => {
  const handles = (): number =>
    readdirSync("/proc/self/fd", { withFileTypes: true }).filter((entry) => entry.isSymbolicLink()).length;

  const breakOff = (headers: string, times = 1): Promise<void> =>
    new Promise((resolve) => {
      const socket: Socket = connect(site.port, "127.0.0.1");
      socket.once("data", () => {
        socket.resetAndDestroy();
      });
      socket.once("close", () => {
        resolve();
      });
      socket.on("error", () => undefined);
      socket.write(`GET /large.bin HTTP/1.1\r\nHost: a\r\n${headers}\r\n`.repeat(times));
    });

  test.each([
    ["plain", ""],
    ["compressed", "Accept-Encoding: gzip\r\n"],
    ["in part", "Range: bytes=1-7000000\r\n"],
    ["asked for many times ahead", "", 20],
    ["compressed, asked for many times ahead", "Accept-Encoding: gzip\r\n", 20],
  ])("leave no file open (%s)", async (_, headers, times = 1) => {
    const before = handles();
    for (let round = 0; round < 10; round++) {
      await Promise.all(Array.from({ length: 20 }, () => breakOff(headers, times)));
    }
    await vi.waitFor(
      () => {
        expect(handles()).toBeLessThanOrEqual(before + 5);
      },
      { timeout: 15_000 },
    );
  });

  /** The large file, as often as it is open now. */
  const opened = (): number => {
    const links = readdirSync("/proc/self/fd").map((handle) => {
      try {
        return readlinkSync(`/proc/self/fd/${handle}`);
      } catch {
        return "";
      }
    });
    return links.filter((link) => link.endsWith("large.bin")).length;
  };

  const askAhead = (port: number): Socket => {
    const visitor = connect(port, "127.0.0.1").pause();
    visitor.write("GET /large.bin HTTP/1.1\r\nHost: a\r\n\r\n".repeat(1000));
    return visitor.on("error", () => undefined);
  };

  test("hold one file open for one visitor, however many are asked for ahead", async () => {
    const visitor = askAhead(site.port);
    for (let round = 0; round < 20; round++) {
      expect((await ask("/")).status).toBe(200);
      expect(opened()).toBeLessThanOrEqual(1);
    }
    visitor.destroy();
  });

  test("end where the visitor takes nothing for too long", async () => {
    const impatient = await serveSite(out, 0, "127.0.0.1", 200);
    const visitor = askAhead(impatient.port);
    await vi.waitFor(() => {
      expect(opened()).toBe(1);
    });
    await vi.waitFor(
      () => {
        expect(opened()).toBe(0);
      },
      { timeout: 10_000 },
    );
    visitor.destroy();
    await impatient.close();
  });
});

test("requests sent ahead are all answered, in their order", async () => {
  const ahead = ["/", "/ru", "/nowhere"].map((path) => `GET ${path} HTTP/1.1\r\nHost: a\r\n`);
  const last = "GET /embed/1006 HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n";
  const answers = await exchange(
    `${ahead
      .map((one) => `${one}\r\n`)
      .join("")
      .repeat(100)}${last}`,
  );
  const statuses = [...answers.toString("latin1").matchAll(/HTTP\/1\.1 (\d{3})/g)].map(([, status]) => Number(status));
  expect(statuses).toEqual([...Array.from({ length: 100 }, () => [200, 200, 404]).flat(), 200]);
});

test("no request at all ends the server, or is answered with a fault of its own", { timeout: 60_000 }, async () => {
  const piece = fc.oneof(
    fc.constantFrom(
      "/",
      "//",
      "..",
      ".",
      "%2f",
      "%5c",
      "%00",
      "%0d%0a",
      "\\",
      "ru",
      "lab-server",
      "close",
      "1006",
      "?",
      "&",
    ),
    fc.constantFrom(
      "embed",
      "compare/websocket/",
      "9-a-vs-1-b",
      "%E4%BD%A0",
      "%zz",
      "http://",
      "lab-server/close/",
      "after=1s",
    ),
    fc
      .string({ unit: "binary", maxLength: 6 })
      .map((text) => Buffer.from(text).toString("latin1").replace(/[\s]/g, "")),
  );
  const target = fc.array(piece, { maxLength: 8 }).map((pieces) => `/${pieces.join("")}`);
  const header = fc.oneof(
    fc.constantFrom(
      "Accept-Encoding: gzip",
      "Accept-Encoding: br;q=x, *",
      "Range: bytes=0-",
      "Range: bytes=-0, 5-1",
      "Range: x",
    ),
    fc.constantFrom(
      "If-None-Match: *",
      "If-Modified-Since: never",
      "Upgrade: websocket",
      "Connection: Upgrade",
      "Expect: 100-continue",
    ),
    fc.constantFrom(
      "Sec-WebSocket-Version: 13",
      "Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==",
      "Origin: null",
      "Content-Length: 5",
    ),
    fc.string({ maxLength: 20 }).map((text) => `X-Any: ${text.replace(/[^ -~]/g, "")}`),
  );
  const method = fc.constantFrom("GET", "GET", "GET", "HEAD", "POST", "OPTIONS", "CONNECT", "FOO");
  const told = vi.spyOn(console, "error").mockImplementation(() => undefined);
  const seed = Number(process.env["AFTERCLOSE_FUZZ_SEED"] ?? Date.now() % 1_000_000_007);
  console.log(`AFTERCLOSE_FUZZ_SEED=${String(seed)}`);
  await fc.assert(
    fc.asyncProperty(method, target, fc.array(header, { maxLength: 5 }), async (verb, path, headers) => {
      const lines = [`${verb} ${path} HTTP/1.1`, "Host: a", ...headers, "Connection: close", "", ""];
      const answer = await exchange(Buffer.from(lines.join("\r\n"), "latin1"));
      expect(answer.toString("latin1", 0, 13)).not.toMatch(/ 5\d\d/);
    }),
    { seed, numRuns: Number(process.env["AFTERCLOSE_FUZZ_RUNS"] ?? 1500) },
  );
  expect(told.mock.calls).toEqual([]);
  told.mockRestore();
  expect((await ask("/")).status).toBe(200);
});
