import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { run } from "../src/program.ts";
import { places, startHostileServer } from "../src/testing/hostile-server.ts";

const folder = mkdtempSync(join(tmpdir(), "afterclose-hostile-"));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

const formats = {
  "as text": [],
  "in colours": ["--color"],
  "as JSON": ["--json"],
  "as Markdown": ["--markdown"],
  "as plain lines": ["--plain"],
  "as a page": ["--html"],
} as const satisfies Readonly<Record<string, readonly string[]>>;
type Format = keyof typeof formats;

let pages = 0;

/** All that one call writes, wherever it writes it. */
async function outputOf(
  format: Format,
  args: readonly string[],
  more: Partial<{ isTerminal: boolean }> = {},
): Promise<string> {
  let out = "";
  const add = (text: string): void => {
    out += text;
  };
  const page = join(folder, `page-${String(pages++)}.html`);
  await run(["doctor", ...args, ...formats[format], ...(format === "as a page" ? [page] : [])], {
    version: "1.2.3",
    environment: {},
    interactive: () => more.isTerminal ?? false,
    outputIsTerminal: more.isTerminal ?? false,
    terminalColumns: undefined,
    interrupted: new AbortController().signal,
    write: add,
    note: add,
    ask: () => Promise.resolve(undefined),
    print: (text) => {
      add(text);
      return Promise.resolve();
    },
  });
  return format === "as a page" ? readFileSync(page, "utf8") : out;
}

const table = Object.keys(places).flatMap((place) =>
  Object.keys(formats).map((format) => [place as keyof typeof places, format as Format] as const),
);

const secrets = {
  password: 'hunter2&c<o>r"rect',
  cookie: "cookie-Value9",
  query: "query-Val5+x/y",
  message: "pass-Word7-längst",
  hello: "tok-En8-0123456789abcdef",
  subprotocol: "sub-s3cr3t-token-77",
} as const;

const given: readonly string[] = [
  ...["--header", `Authorization: Bearer ${secrets.password}`, "--header", `Cookie: a=${secrets.cookie}; b=x`],
  ...["--message", JSON.stringify({ type: "auth", password: secrets.message })],
  ...["--hello", JSON.stringify({ type: "login", token: secrets.hello }), "--subprotocol", secrets.subprotocol],
];

function core64(value: string, before: number): string {
  const bytes = Buffer.concat([Buffer.alloc(before), Buffer.from(value)]);
  return bytes.toString("base64").slice(Math.ceil((before * 4) / 3), Math.floor((bytes.length * 4) / 3));
}

const spellings: Readonly<Record<string, (value: string) => string>> = {
  "as it is": (value) => value,
  "percent-encoded": (value) => encodeURIComponent(value),
  "percent-encoded in small letters": (value) => encodeURIComponent(value).replace(/%../g, (one) => one.toLowerCase()),
  "percent-encoded all over, twice": (value) =>
    [...Buffer.from(value)].map((byte) => `%25${byte.toString(16).padStart(2, "0")}`).join(""),
  "in capitals": (value) => value.toUpperCase(),
  "in base64": (value) => core64(value, 0),
  "in base64 behind one byte": (value) => core64(value, 1),
  "in base64 behind two bytes": (value) => core64(value, 2),
  "in base64 for URLs": (value) => Buffer.from(value).toString("base64url"),
  "in hex": (value) => Buffer.from(value).toString("hex"),
  "in hex of capitals": (value) => Buffer.from(value).toString("hex").toUpperCase(),
  "in JSON": (value) => JSON.stringify(value).slice(1, -1),
  "in JSON of ASCII": (value) =>
    value.replace(/[^a-z]/g, (one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, "0")}`),
  "in HTML": (value) => value.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/"/g, "&quot;"),
  "in numbers of HTML": (value) => [...value].map((one) => `&#${String(one.codePointAt(0))};`).join(""),
  "with blanks in between": (value) => value.replace(/(.{5})/g, "$1 "),
  "its first eight characters": (value) => value.slice(0, 8),
};

describe("what the doctor was given is shown nowhere, however the server repeats it", { timeout: 60_000 }, () => {
  const spelt = Object.values(secrets).flatMap((value) => Object.values(spellings).map((spell) => spell(value)));

  test.concurrent.each(table.filter(([place]) => !place.startsWith("in a message")))(
    "%s, %s",
    async (place, format) => {
      const server = await startHostileServer(place, spelt.join(" "));
      const output = await outputOf(format, [`${server.url}?v=${encodeURIComponent(secrets.query)}`, ...given]);
      server.close();
      expect(spelt.filter((one) => output.includes(one))).toEqual([]);
    },
  );

  test.concurrent.each(Object.keys(spellings))("%s in a close reason", async (how) => {
    for (const value of Object.values(secrets)) {
      const one = spellings[how]?.(value) ?? "";
      const server = await startHostileServer("in a message and a close reason", `saw ${one}`);
      const url = `${server.url}?v=${encodeURIComponent(secrets.query)}`;
      const output = await outputOf("as JSON", [url, ...given.slice(0, -2)]);
      server.close();
      if (value !== secrets.subprotocol) {
        expect(output).not.toContain(one);
      }
    }
  });

  test("nor in what is said of a wrong call", async () => {
    const wrong = [
      ["wss://me:pass-Word1@", "--json"],
      ["wss://h:99999/?token=pass-Word1", "--json"],
      ["wss://h/", "--subprotocol", "pass Word1"],
      ["wss://h/", "--header", "pass-Word1"],
      ["wss://h/", "--proxy", "ftp://me:pass-Word1@h"],
      ["h/?token=pass-Word1"],
      ["wss://h/", "Bearer-pass-Word1"],
      ["wss://h/", "Bearer", "pass-Word1"],
    ];
    for (const args of wrong) {
      expect(await outputOf("as text", args)).not.toMatch(/pass.Word1/);
    }
  });
});

describe("words stay words", () => {
  test.each(["token expired", "invalid token: expired", "session not found", "password required", "bad message"])(
    "%s",
    async (reason) => {
      const server = await startHostileServer("in a message and a close reason", reason);
      const output = await outputOf("as text", [`${server.url}?a=1&b=on&c=true`, "--header", "Cookie: a=1; b=xyz"]);
      server.close();
      expect(output).toContain(reason);
    },
  );
});

const hostile = [
  "\u009B31m",
  "\u001B]0;title\u0007\u001B[2J",
  "\u202Eabc\u2066def\u2069\u200F",
  "\u007F\0\u2028\u2029\uFEFF",
  "\uD800",
  "`code` ``` ~~~",
  "| cell | cell",
  "<script>alert(1)</script><img src=x onerror=alert(2)>",
  "[click](javascript:alert(3)) ![](https://evil.example/x.png)",
  "@everyone #123 owner/repo#4 GH-5 https://evil.example/ www.evil.example a@evil.example",
  "**bold** __bold__ ~~gone~~ &lt;b&gt; &#60;b&#62;",
].join(" ");
// What steers a terminal, turns a line around, or is seen by nobody. A line feed and colours are our own.
const live =
  /[\0-\u0009\u000B-\u001A\u001C-\u001F\u007F-\u009F\u200E\u200F\u2028-\u202E\u2066-\u2069\uFEFF\uFFFE]|\u001B(?!\[\d+m)/;

describe("nothing that a server says comes alive", { timeout: 60_000 }, () => {
  test.concurrent.each(table)("%s, %s", async (place, format) => {
    const server = await startHostileServer(place, hostile);
    const output = await outputOf(format, [server.url]);
    server.close();
    // Plain lines are parted by tabs.
    expect(format === "as plain lines" ? output.replaceAll("\t", " ") : output).not.toMatch(live);
    expect(Buffer.from(output).toString()).toBe(output);
    if (format === "as a page") {
      expect(output).not.toMatch(/<(?:script|img|b|a|link|iframe)\b/i);
    }
    if (format === "as Markdown") {
      const outside = output
        .replace(/^(`{3,})\w*\n[\s\S]*?^\1$/gm, "")
        .replace(/(?<!\\)(`+)[^`][\s\S]*?(?<!`)\1(?!`)/g, "");
      expect(outside.replace(/\\./g, "")).not.toMatch(/[<>@[\]~]|&(?!amp;)|#\d|GH-|:\/\/|www\.|\*\*bold/);
    }
    if (format === "as JSON") {
      JSON.parse(output);
    }
  });
});
