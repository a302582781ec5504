import { once } from "node:events";
import type { IncomingMessage } from "node:http";
import { connect } from "node:net";
import { afterEach, describe, expect, test } from "vitest";
import { WebSocket } from "ws";
import type { WsLifecycleOptions } from "../src/index.ts";
import { judgeOrigin } from "../src/admission/origin.ts";
import { handshakeText, open, refusal, stage, type Stage } from "./testing-kit.ts";

let on: Stage;
afterEach(async () => {
  await on.stop();
});

describe("the origin of a handshake", () => {
  test.each<[string, WsLifecycleOptions["origin"], string | undefined, boolean]>([
    ["of the same host", {}, "http://HOST", true],
    ["of the same host by TLS before us", {}, "https://HOST", true],
    ["of another host", {}, "https://evil.example", false],
    ["that only begins like ours", {}, "http://HOST.evil.example", false],
    ["null", {}, "null", false],
    ["null, allowed", { allowNull: true }, "null", true],
    ["absent", {}, undefined, true],
    ["absent, forbidden", { allowAbsent: false }, undefined, false],
    ["no origin at all", {}, "%%%", false],
    ["on the list", { allow: ["https://app.example"] }, "https://app.example", true],
    ["on the list but for its port", { allow: ["https://app.example"] }, "https://app.example:8443", false],
    ["anything, when any may", { allow: "any" }, "https://evil.example", true],
    [
      "on the list, with the port that its scheme implies",
      { allow: ["https://app.example:443"] },
      "https://app.example",
      true,
    ],
    ["on the list but for its scheme", { allow: ["https://app.example"] }, "http://app.example", false],
    ["an extension on the list", { allow: ["chrome-extension://abcd"] }, "chrome-extension://abcd", true],
    [
      "another extension than that on the list",
      { allow: ["chrome-extension://abcd"] },
      "chrome-extension://evil",
      false,
    ],
    ["an app that gives itself our host's name", {}, "app://HOST", false],
    ["of the same host, with a path, as no browser sends it", {}, "http://HOST/page", false],
    ["of the same host as a user's name", {}, "http://HOST@evil.example", false],
    ["empty", {}, "", false],
  ])("%s", async (_, origin, sent, isAllowed) => {
    on = await stage({ ...(origin === undefined ? {} : { origin }) });
    const headers = sent === undefined ? {} : { origin: sent.replace("HOST", `127.0.0.1:${String(on.port)}`) };
    if (isAllowed) {
      (await open(on.url, { headers })).terminate();
    } else {
      expect((await refusal(on.url, { headers })).status).toBe(403);
      expect(await on.ending()).toMatchObject({ cause: "handshake.origin", phase: "handshake", detail: "403" });
    }
  });
});

describe("the same host", () => {
  test.each([
    ["https://[2001:db8::1]:8443", "[2001:db8::1]:8443", true],
    ["https://[2001:db8::1]", "[2001:db8::1]:443", true],
    ["http://[2001:db8::1]", "[2001:db8::2]", false],
    ["https://app.example", "app.example:443", true],
    ["http://app.example:80", "app.example", true],
    ["http://app.example", "app.example:8080", false],
    ["https://APP.example", "app.EXAMPLE", true],
    ["https://app.example", undefined, false],
    ["https://app.example", "app.example:999999", false],
  ])("%s at Host: %s", (origin, host, isAllowed) => {
    expect(judgeOrigin(origin, { host, mayLackPort: false }, {}) === "allowed").toBe(isAllowed);
  });
});

describe("behind a proxy that sends a Host of its own", () => {
  const page = "https://app.example.com:8443";
  const [proxied, direct] = [{ capacity: { trustedProxies: ["127.0.0.1"] } }, {}];
  const statusFor = async (options: WsLifecycleOptions, headers: Record<string, string>): Promise<number> => {
    on = await stage(options);
    const peer = connect({ port: on.port, host: "127.0.0.1" });
    const lines = Object.entries({ Origin: page, ...headers }).map(([name, value]) => `${name}: ${value}`);
    peer.write(
      handshakeText(on.port, lines).replace(/Host: 127[^\r]*\r\n/, `Host: ${headers["Host"] ?? "upstream"}\r\n`),
    );
    const [head] = (await once(peer, "data")) as [Buffer];
    peer.destroy();
    return Number(head.toString().slice(9, 12));
  };

  test.each<[string, WsLifecycleOptions, Record<string, string>, number]>([
    ["the proxy names the host", proxied, { "X-Forwarded-Host": "app.example.com:8443" }, 101],
    ["the proxy names it without its port", proxied, { "X-Forwarded-Host": "app.example.com" }, 101],
    ["several proxies name it", proxied, { "X-Forwarded-Host": "app.example.com:8443, inner" }, 101],
    ["the proxy says it by the standard", proxied, { Forwarded: 'for=1.2.3.4;host="app.example.com:8443"' }, 101],
    ["the proxy sends the name alone as Host", proxied, { "X-Forwarded-Host": "" }, 403],
    ["the proxy names another host", proxied, { "X-Forwarded-Host": "app.example.com.evil.test" }, 403],
    ["the proxy names another port", proxied, { "X-Forwarded-Host": "app.example.com:9443" }, 403],
    ["nobody is trusted", direct, { "X-Forwarded-Host": "app.example.com:8443" }, 403],
    [
      "another one is trusted",
      { capacity: { trustedProxies: ["10.0.0.0/8"] } },
      { Forwarded: "host=app.example.com:8443" },
      403,
    ],
  ])("where %s", async (_, options, headers, status) => {
    expect(await statusFor(options, headers)).toBe(status);
  });

  test("a page of one's own that is refused is told why, and so is the log, once", async () => {
    on = await stage();
    const told: string[] = [];
    on.life.on("error", ({ where, message }) => told.push(`${where}: ${message}`));
    for (const _ of [1, 2]) {
      const asked = new WebSocket(on.url, { headers: { origin: "https://app.example.com" } });
      asked.on("error", () => undefined);
      const [, response] = (await once(asked, "unexpected-response")) as [unknown, IncomingMessage];
      expect(response.headers["content-type"]).toBe("text/plain; charset=utf-8");
      const [body] = (await once(response, "data")) as [Buffer];
      expect(body.toString()).toContain("https://app.example.com");
      expect(body.toString()).toContain("capacity.trustedProxies");
      asked.terminate();
    }
    expect(told).toHaveLength(1);
    expect(told[0]).toMatch(/^origin: .*X-Forwarded-Host/);
  });
});
