import { once } from "node:events";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import type { IncomingMessage } from "node:http";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, describe, expect, test } from "vitest";
import { WebSocket } from "ws";
import { findPart } from "../../../scripts/testing/parts.ts";
import type { WsLifecycleOptions } from "../src/index.ts";
import { nginxConfig, type RunningProxy, startProxy } from "./proxy-kit.ts";
import { stage, type Stage } from "./testing-kit.ts";

// What the READMEs and the guides print for proxies, tried word for word, with the least around it that makes it a program.

const root = fileURLToPath(new URL("../../..", import.meta.url));
const under = (folder: string, inside = ""): string[] =>
  readdirSync(join(root, folder)).flatMap((name) => {
    const at = join(folder, name, inside);
    return existsSync(join(root, at)) ? readdirSync(join(root, at)).map((file) => join(at, file)) : [];
  });
const documents = ["README.md", ...under("packages"), ...under("languages", "guides")].filter((path) =>
  path.endsWith(".md"),
);
const printed = (kind: string): (readonly [place: string, text: string])[] =>
  documents.flatMap((path) =>
    [...readFileSync(join(root, path), "utf8").matchAll(new RegExp(`\`\`\`${kind}\\n(.*?)\`\`\``, "gs"))].map(
      ([, text]) => [path, text!] as const,
    ),
  );

const nginx = findPart("nginx", "the printed configurations of nginx");
const haproxy = findPart("haproxy", "the printed configurations of HAProxy");
const own = printed("nginx").find(([path]) => path === "packages/server/README.md")![1];
const trusts = /trustedProxies: (\[.*?\])/.exec(readFileSync(join(root, "packages/server/README.md"), "utf8"))![1]!;
const trusted: WsLifecycleOptions = { capacity: { trustedProxies: JSON.parse(trusts) as string[] } };

let on: Stage | undefined;
let proxy: RunningProxy | undefined;
afterEach(async () => {
  await proxy?.stop();
  await on?.stop();
});

async function serve(options: WsLifecycleOptions = {}): Promise<Stage> {
  on = await stage(options, (socket) => {
    socket.on("message", (data) => {
      socket.send(data);
    });
  });
  return on;
}

async function behindNginx(text: string, { port: backend }: Stage): Promise<number> {
  const upstream = `127.0.0.1:${String(backend)}`;
  const here = text.replaceAll(/127\.0\.0\.1:\d+/g, upstream);
  const isMain = !text.includes("location");
  proxy = await startProxy("nginx", nginx!, (port, folder) =>
    nginxConfig(port, folder, {
      main: isMain ? here : "",
      inHttp: text.includes("http://backend") ? `upstream backend { server ${upstream}; }` : "",
      inServer: isMain ? "" : here,
    }),
  );
  return proxy.port;
}

/** What a page of this origin gets: its own message back, or the status and the body of a refusal. */
async function visit(port: number, path: string, origin = `http://127.0.0.1:${String(port)}`): Promise<string> {
  const page = new WebSocket(`ws://127.0.0.1:${String(port)}${path}`, { headers: { origin } });
  page.on("error", () => undefined);
  const refused = once(page, "unexpected-response").then(async ([, response]) => {
    let text = "";
    for await (const chunk of response as IncomingMessage) {
      text += String(chunk);
    }
    return `${String((response as IncomingMessage).statusCode)} ${text}`;
  });
  const opened = once(page, "open").then(async () => {
    page.send("hello");
    const [data] = (await once(page, "message")) as [Buffer];
    return data.toString();
  });
  const said = await Promise.race([refused, opened]);
  page.terminate();
  return said;
}

/** What stands beside it: this README lists the proxy, and the lab takes pages of any origin. */
function optionsFor(path: string): WsLifecycleOptions {
  if (path.startsWith("packages/lab/")) {
    return { origin: { allow: "any" } };
  }
  return path.startsWith("packages/server/") ? trusted : {};
}

const pathOf = (text: string): string => /location (\S+)/.exec(text)?.[1] ?? "/";

describe.skipIf(nginx === undefined)("nginx, as printed", () => {
  test.each(printed("nginx").filter(([, text]) => text.includes("location")))(
    "in %s lets a page of the site's own through",
    async (path, text) => {
      const port = await behindNginx(text, await serve(optionsFor(path)));
      expect(await visit(port, pathOf(text))).toBe("hello");
    },
  );

  test.each(printed("nginx").filter(([, text]) => !text.includes("location")))(
    "in %s is a configuration",
    async (_, text) => {
      expect(await behindNginx(text, await serve())).toBeGreaterThan(0);
    },
  );

  test("keeps pages of other sites out, and those who were not told whom to trust learn of it once", async () => {
    const told: string[] = [];
    const to = await serve();
    to.life.on("error", ({ message }) => told.push(message));
    const port = await behindNginx(own, to);
    for (let visits = 0; visits < 2; visits++) {
      expect(await visit(port, "/live")).toMatch(/^403 .*origin\.allow.*capacity\.trustedProxies.*X-Forwarded-Host/);
    }
    expect(told).toHaveLength(1);
    expect(await to.ending()).toMatchObject({ cause: "handshake.origin" });
  });

  test("lets no page of another site in", async () => {
    const port = await behindNginx(own, await serve(trusted));
    expect(await visit(port, "/live", "https://example.org")).toMatch(/^403 /);
  });

  test.each([
    ["where the proxy is trusted", trusted, /^hello$/],
    ["but not by default, where the body says why", {}, /^403 .*\$http_host/],
  ] as const)("with Host $host, which lacks the port, lets it through %s", async (_, options, answer) => {
    const text = own.replace("X-Forwarded-Host $http_host", "Host $host");
    const port = await behindNginx(text, await serve(options));
    expect(await visit(port, "/live")).toMatch(answer);
  });
});

describe.skipIf(haproxy === undefined)("HAProxy, as printed", () => {
  test.each(printed("haproxy"))("in %s lets a page through", async (_, text) => {
    const to = await serve();
    const defaults = text.startsWith("defaults") ? text : `${text}\ndefaults`;
    proxy = await startProxy(
      "haproxy",
      haproxy!,
      (port) => `${defaults}
  mode http
  timeout connect 1s
  timeout client 5s
  timeout server 5s
listen front
  bind 127.0.0.1:${String(port)}
  server one 127.0.0.1:${String(to.port)}
`,
    );
    expect(await visit(proxy.port, "/")).toBe("hello");
  });
});
