import type { CodeRow } from "@afterclose/codes";
import type { JSX } from "preact";
import { type Edition, origin } from "../site.ts";

/** Code to copy: what a client, a server and a person at a terminal write. */
export function Snippets({ edition, row }: { readonly edition: Edition; readonly row: CodeRow }): JSX.Element {
  const { code } = edition.pages.site;
  const { from } = row;
  const server = serverSnippet(row);
  return (
    <div class="snippets">
      <Snippet edition={edition} label={code.inClient} text={clientSnippet(from)} />
      {server === undefined ? (
        <p class="quiet">{code.notSendable}</p>
      ) : (
        <Snippet edition={edition} label={code.inServer} text={server} />
      )}
      <Snippet
        edition={edition}
        label={code.inTerminal}
        text={`npx afterclose ${String(from)}${edition.tag === "en" ? "" : ` --language ${edition.tag}`}`}
      />
      {row.from === row.to && (
        <Snippet edition={edition} label={edition.pages.site.frame.embed} text={embedSnippet(from)} />
      )}
    </div>
  );
}

export function Snippet({
  edition,
  label,
  text,
}: {
  readonly edition: Edition;
  readonly label: string;
  readonly text: string;
}): JSX.Element {
  const { frame } = edition.pages.site;
  return (
    <figure class="snippet" dir="ltr">
      <figcaption>
        {label}
        <button type="button" data-copy={frame.copied} hidden>
          {frame.copy}
        </button>
      </figcaption>
      <pre tabIndex={0} translate={false}>
        <code>{text}</code>
      </pre>
    </figure>
  );
}

function embedSnippet(code: number): string {
  return `<iframe src="${origin}/embed/${String(code)}.html" title="WebSocket ${String(code)}" width="360" height="180"></iframe>`;
}

function clientSnippet(code: number): string {
  return [
    'import { WebSocket } from "@afterclose/client";',
    "",
    'const socket = new WebSocket("wss://example.com/live");',
    'socket.addEventListener("close", ({ code, next }) => {',
    `  if (code === ${String(code)}) console.log(next); // what the client does now`,
    "});",
  ].join("\n");
}

function serverSnippet({ from, maySend }: CodeRow): string | undefined {
  if (!maySend.server) {
    return undefined;
  }
  if (from === 1012 || from === 1001) {
    const mode = from === 1012 ? "restart" : "shutdown";
    return [
      'import { lifecycle } from "@afterclose/server";',
      "",
      "const life = lifecycle(wss);",
      `process.once("SIGTERM", () => life.drain({ mode: "${mode}", overMs: 20_000 })); // ${String(from)}, paced`,
    ].join("\n");
  }
  return `socket.close(${String(from)}, "${reasonFor[from] ?? "reason"}");`;
}

const reasonFor: Readonly<Record<number, string>> = {
  1000: "done",
  1002: "protocol error",
  1003: "text only",
  1007: "not UTF-8",
  1008: "rule broken",
  1009: "limit 1 MiB",
  1011: "internal error",
  1013: "overloaded retry-after=5000-15000ms",
  1014: "bad gateway",
  3000: "token expired",
  3003: "not a member",
  3008: "no answer in 10 s",
};
