import { fileURLToPath } from "node:url";
import ts from "typescript";
import { describe, expect, test } from "vitest";

const here = fileURLToPath(new URL(".", import.meta.url));

/** What the compiler says of programs that use the published types, of each and of the types themselves. */
function complaints(sources: readonly string[], lib: string, types: readonly string[]): string[][] {
  const files = new Map(sources.map((source, index) => [`${here}program-${String(index)}.ts`, source]));
  const options: ts.CompilerOptions = {
    strict: true,
    noEmit: true,
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.NodeNext,
    lib: lib.split(" ").map((name) => `lib.${name}.d.ts`),
    types: [...types],
  };
  const real = ts.createCompilerHost(options);
  const program = ts.createProgram([...files.keys()], options, {
    ...real,
    fileExists: (name) => files.has(name) || real.fileExists(name),
    getSourceFile: (name, ...rest) => {
      const source = files.get(name);
      return source === undefined
        ? real.getSourceFile(name, ...rest)
        : ts.createSourceFile(name, source, ts.ScriptTarget.ES2022);
    },
  });
  const found = ts.getPreEmitDiagnostics(program);
  return [...files.keys()].map((name) =>
    found
      .filter(({ file }) => file?.fileName === name || !files.has(file?.fileName ?? ""))
      .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, " ")),
  );
}

const opened = `import { WebSocket } from "@afterclose/client";
import { messagesOf } from "@afterclose/client/messages";
declare const show: (message: unknown) => void;
const socket = new WebSocket("wss://example.com/live");
`;

const programs: readonly (readonly [what: string, source: string])[] = [
  ["a handler as everyone writes it", "socket.onmessage = ({ data }) => show(data.length);"],
  ["no handler any more", "socket.onmessage = null;"],
  ["a handler that uses `this`", `socket.onopen = function () { this.send("hello"); };`],
  ["a listener that uses `this`", `socket.addEventListener("open", function () { this.send("hello"); });`],
  ["what follows an end", "socket.onclose = ({ code, next }) => show([code, next.kind]);"],
  ["an event of one's own", `socket.addEventListener("mine", ({ type }) => show(type));`],
  ["a loop over messages", "for await (const message of messagesOf(socket)) show(message);"],
];

const inPages: readonly (readonly [what: string, source: string])[] = [
  ["where the standard's class is asked for", "const held: globalThis.WebSocket = socket; show(held);"],
  ["where its constructor is asked for", "const Host: typeof globalThis.WebSocket = WebSocket; show(Host);"],
  ["handlers typed by the platform", "socket.onclose = (event: CloseEvent) => show(event.code);"],
  ["messages typed by the platform", "socket.onmessage = (event: MessageEvent<string>) => show(event.data);"],
];

describe.each([
  ["a page", "es2022 dom dom.iterable", [], [...programs, ...inPages]],
  ["Node", "es2022", ["node"], programs],
] as const)("a strict compiler takes, in %s,", (_, lib, types, cases) => {
  const found = complaints(
    cases.map(([, source]) => opened + source),
    lib,
    types,
  );
  test.each(cases.map(([what], index) => [what, found[index]]))("%s", (_what, complaint) => {
    expect(complaint).toEqual([]);
  });
});

test.each([
  ["an object without a codec", "socket.send({ a: 1 });"],
  ["a list without a codec", "socket.send([1, 2]);"],
  ["a number", "socket.send(17);"],
])("a strict compiler refuses to send %s", (_, source) => {
  expect(complaints([opened + source], "es2022 dom", [])).toEqual([
    [expect.stringMatching(/not assignable|known properties/)],
  ]);
});

test("a strict compiler takes what a WebSocket carries, and with a codec what that writes", () => {
  const carried = `socket.send("text"); socket.send(new Uint8Array(1)); socket.send(new ArrayBuffer(1)); socket.send(new Blob([]));`;
  const coded = `import { type Codec } from "@afterclose/client/codec";
declare const codec: Codec<{ readonly b: string }, { readonly a: number }>;
const typed = new WebSocket("wss://example.com/", [], { codec });
typed.send({ a: 1 });
typed.onmessage = ({ data }) => show(data.b.length);
`;
  expect(complaints([opened + carried, opened + coded], "es2022 dom", [])).toEqual([[], []]);
});

test("a strict compiler refuses a field that no event has", () => {
  expect(complaints([`${opened}socket.onclose = ({ cod }) => show(cod);`], "es2022 dom", [])).toEqual([
    [expect.stringContaining("'cod' does not exist")],
  ]);
});
