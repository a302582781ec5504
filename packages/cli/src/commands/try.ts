import {
  adviceInWords,
  codeRows,
  type Entry,
  explainWith,
  isLocalOnly,
  lookup,
  mayAppearOnWire,
  nearest,
  resolve,
} from "@afterclose/codes/with-text";
import { endings, startLab } from "@afterclose/lab";
import { escapeReason } from "@afterclose/wire";
import { CliError, type Saying, typed } from "../cli-error.ts";
import { codeGiven, isMeantAsCode } from "../code-given.ts";
import { type Answer, type Call, type Command, stringOption } from "../command.ts";
import { exitCodes } from "../exit-codes.ts";
import { watchEnding, type Witnessed } from "../watch-ending.ts";

export const tryEnding: Command = {
  name: "try",
  usage: "<code-or-ending>",
  summary: "Start a lab, connect to it, end the connection that way, and show what this runtime saw.",
  options: {
    wait: { type: "string", value: "<seconds>", help: "How long to wait for the end. Not given: 10." },
  },
  examples: [
    ["afterclose try 1012", "a Close frame with 1012"],
    ["afterclose try 1006", "the line dies without a Close frame"],
    ["afterclose try /abort/rst", "an ending of the lab, by its path"],
    ["afterclose try /illegal/1005", "a code that must never be sent"],
    ["afterclose try /handshake/401 --json", "for a program"],
  ],
  arguments: { min: 1, max: 1 },
  async run(call: Call): Promise<Answer> {
    const wanted = call.words[0] ?? "";
    const path = pathFor(wanted);
    const waitMs = secondsGiven(stringOption(call, "wait")) * 1000;
    const lab = await startLab({ tls: path === noTls });
    try {
      // 1015 is a TLS handshake that failed, so this one goes to the port whose certificate has expired.
      const url = new URL(path === noTls ? `${lab.tls?.expired.url ?? ""}/echo` : lab.url + path);
      url.hash = "";
      if (!url.searchParams.has("id")) url.searchParams.set("id", "try");
      await checkPath(lab.httpUrl, url);
      const witnessed = await watchEnding(url.href, waitMs, call.terminal.interrupted);
      const id = url.searchParams.get("id") ?? "";
      const seen = witnessed.kind === "waits" ? undefined : await lab.seen(id, 2000).catch(() => undefined);
      return answer(call, path, witnessed, seen);
    } finally {
      await lab.close();
    }
  },
};

const noTls = "TLS, with an expired certificate";
const seeAll: Saying = ["see", { value: "afterclose lab --list" }];

/** A number becomes the ending that shows it; a path stays, and `rst` is `/abort/rst`. */
function pathFor(wanted: string): string {
  if (wanted.startsWith("/")) return wanted;
  const paths = endings.map((ending) => ending.path);
  const named = paths.filter((path) => path.endsWith(`/${wanted.toLowerCase()}`));
  if (named[0] !== undefined && named.length === 1) return named[0];
  if (wanted.includes("/")) return `/${wanted}`;
  const { code } = codeOf(wanted, paths);
  if (code === 1005) return "/close";
  if (code === 1006) return "/abort/fin";
  if (code === 1015) return noTls;
  return mayAppearOnWire(code) ? `/close/${String(code)}?reason=tried+on+purpose` : `/illegal/${String(code)}`;
}

function codeOf(wanted: string, paths: readonly string[]): Entry {
  if (isMeantAsCode(wanted)) return lookup(codeGiven(wanted));
  const names = paths.flatMap((path) => path.split("/").filter((part) => part !== "" && !part.includes("{")));
  const near = nearest(wanted, [...names, ...codeRows.map(({ slug }) => slug)]);
  const meant: readonly Saying[] = near === undefined ? [] : [["didYouMean", { value: near }]];
  throw new CliError("ERR_UNKNOWN_ENDING", ["unknownEnding", { value: typed(wanted) }], ...meant, seeAll);
}

/** A visit without an upgrade gets 426 from an ending; anything else is the lab saying what is wrong with the path. */
async function checkPath(httpUrl: string, url: URL): Promise<void> {
  const response = await fetch(new URL(url.pathname + url.search, httpUrl));
  const said = await response.text();
  if (response.status === 426) return;
  const [message = "", ...hint] = said
    .replace(/All endings are listed .*/s, "")
    .trim()
    .split(/(?<=[.?]) (?=[A-Z])/);
  throw new CliError("ERR_USAGE", message, ...hint, seeAll);
}

function answer(call: Call, path: string, witnessed: Witnessed, seen: object | undefined): Answer {
  const { text, language } = call;
  const runtime = `${witnessed.runtime} (Node ${process.versions.node})`;
  if (witnessed.kind === "waits") {
    return {
      json: { path, runtime, waits: true, opened: witnessed.opened },
      blocks: [
        { kind: "title", text: path },
        {
          kind: "paragraph",
          text: witnessed.opened
            ? "The connection is open, and nothing has ended it yet."
            : "The handshake has not been answered yet.",
        },
        { kind: "paragraph", text: "That is how this ending looks. Wait longer with --wait 60." },
      ],
      exitCode: call.terminal.interrupted.aborted ? exitCodes.interrupted : exitCodes.fine,
    };
  }
  const { code, reason, wasClean, error, opened, livedMs } = witnessed;
  const shown = explainWith(text, language, code);
  const { words } = text.labels;
  const advice = adviceInWords(resolve(lookup(code).row.advice.atClient), text.labels, language);
  return {
    json: {
      path,
      runtime,
      opened,
      code,
      reason,
      wasClean,
      error,
      livedMs,
      catalogue: { name: shown.name, summary: shown.summary, advice: shown.advice },
      lab: seen ?? null,
    },
    blocks: [
      { kind: "title", text: `${path} → ${shown.title}` },
      {
        kind: "pairs",
        rows: [
          [words.runtime, runtime],
          [
            words.reports,
            `${String(code)}${wasClean ? "" : ", wasClean false"}${error === null ? "" : `, error: ${escapeReason(error, 120)}`}`,
          ],
          ...(reason === "" ? [] : [["reason", escapeReason(reason)] as const]),
          ["open", opened ? words.yes : words.no],
          [words.meaning, shown.summary],
          [words.advice, advice],
          ...(isLocalOnly(code) ? [[text.labels.headings.onWire, text.compare.values.onWire.no] as const] : []),
        ],
      },
    ],
    exitCode: exitCodes.fine,
  };
}

function secondsGiven(given: string | undefined): number {
  const seconds = /^\d+(\.\d+)?$/.test(given ?? "10") ? Number(given ?? "10") : Number.NaN;
  if (!(seconds > 0 && seconds <= 3600)) {
    throw new CliError(
      "ERR_USAGE",
      `--wait is "${given ?? ""}", but it must be a number of seconds above 0, up to 3600.`,
      "Use --wait 10.",
    );
  }
  return seconds;
}
