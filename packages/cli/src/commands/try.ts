import { nearest } from "@afterclose/codes/nearest";
import { codeRows, type Entry, explain, isLocalOnly, lookup, mayAppearOnWire, resolve } from "@afterclose/codes";
import { adviceInWords } from "@afterclose/codes/sentences";
import { scenarios, startLab } from "@afterclose/lab";
import { escapeReason } from "@afterclose/wire";
import { CliError, say, type Saying, typed } from "../cli-error.ts";
import { codeGiven, isMeantAsCode } from "../code-given.ts";
import { type Answer, type Call, type Command, stringOption } from "../command.ts";
import { exitCodes } from "../exit-codes.ts";
import { watchEnding, type Witnessed } from "../watch-ending.ts";
import { loadCliWords } from "../generated/load-words.ts";
import type { TerminalText } from "../words.ts";

/** How long to wait for the end, and how long one may ask for. */
const waitSeconds = 10;
const longestWaitSeconds = 3600;

export const tryEnding: Command = {
  name: "try",
  usage: "<code-or-ending>",
  options: {
    wait: { type: "string", value: "<seconds>", byDefault: String(waitSeconds) },
  },
  examples: [
    "afterclose try 1012",
    "afterclose try 1006",
    "afterclose try /abort/rst",
    "afterclose try /illegal/1005",
    "afterclose try /handshake/401 --json",
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
      if (!url.searchParams.has("id")) {
        url.searchParams.set("id", "try");
      }
      await checkPath(lab.httpUrl, url);
      const witnessed = await watchEnding(url.href, waitMs, call.terminal.interrupted);
      const id = url.searchParams.get("id") ?? "";
      const seen = witnessed.kind === "waits" ? undefined : await lab.seen(id, 2000).catch(() => undefined);
      return answer(call, path, witnessed, seen, (await loadCliWords(call.language)).says);
    } finally {
      await lab.close();
    }
  },
};

const noTls = "tls/expired";
const seeAll: Saying = ["see", { value: "afterclose lab --list" }];

/** A number becomes the ending that shows it; a path stays, and `rst` is `/abort/rst`. */
function pathFor(wanted: string): string {
  if (wanted.startsWith("/")) {
    return wanted;
  }
  const paths = scenarios.map((scenario) => scenario.path);
  const named = paths.filter((path) => path.endsWith(`/${wanted.toLowerCase()}`));
  if (named[0] !== undefined && named.length === 1) {
    return named[0];
  }
  if (wanted.includes("/")) {
    return `/${wanted}`;
  }
  const { code } = codeOf(wanted, paths);
  if (code === 1005) {
    return "/close";
  }
  if (code === 1006) {
    return "/abort/fin";
  }
  if (code === 1015) {
    return noTls;
  }
  return mayAppearOnWire(code) ? `/close/${String(code)}?reason=tried+on+purpose` : `/illegal/${String(code)}`;
}

function codeOf(wanted: string, paths: readonly string[]): Entry {
  if (isMeantAsCode(wanted)) {
    return lookup(codeGiven(wanted));
  }
  const names = paths.flatMap((path) => path.split("/").filter((part) => part !== "" && !part.includes("{")));
  const near = nearest(wanted, [...names, ...codeRows.map(({ slug }) => slug)]);
  const meant: readonly Saying[] = near === undefined ? [] : [["didYouMean", { value: near }]];
  throw new CliError("ERR_UNKNOWN_ENDING", ["unknownEnding", { value: typed(wanted) }], ...meant, seeAll);
}

/** A visit without an upgrade gets 426 from an ending; anything else is the lab saying what is wrong with the path. */
async function checkPath(httpUrl: string, url: URL): Promise<void> {
  const response = await fetch(new URL(url.pathname + url.search, httpUrl));
  const said = await response.text();
  if (response.status === 426) {
    return;
  }
  const [message = "", ...hint] = said
    .replace(/All endings are listed .*/s, "")
    .trim()
    .split(/(?<=[.?]) (?=[A-Z])/);
  throw new CliError("ERR_USAGE", message, ...hint, seeAll);
}

function answer(call: Call, path: string, witnessed: Witnessed, seen: object | undefined, words: TerminalText): Answer {
  const { text, language } = call;
  const shownPath = path === noTls ? words.tryTls : path;
  const runtime = `${witnessed.runtime} (Node ${process.versions.node})`;
  if (witnessed.kind === "waits") {
    return {
      json: { path, runtime, waits: true, opened: witnessed.opened },
      blocks: [
        { kind: "title", text: shownPath },
        {
          kind: "paragraph",
          text: witnessed.opened ? words.tryOpen : words.tryUnanswered,
        },
        { kind: "paragraph", text: say(["tryWaits", { option: "--wait 60" }], words) },
      ],
      exitCode: call.terminal.interrupted.aborted ? exitCodes.interrupted : exitCodes.fine,
    };
  }
  const { code, reason, wasClean, error, opened, livedMs } = witnessed;
  const shown = explain(code, { words: text });
  const { words: labels } = text.labels;
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
      { kind: "title", text: `${shownPath} → ${shown.title}` },
      {
        kind: "pairs",
        rows: [
          [labels.runtime, runtime],
          [
            labels.reports,
            `${String(code)}${wasClean ? "" : ", wasClean false"}${error === null ? "" : `, error: ${escapeReason(error, 120)}`}`,
          ],
          ...(reason === "" ? [] : [[words.tryReason, escapeReason(reason)] as const]),
          [words.tryOpened, opened ? labels.yes : labels.no],
          [labels.meaning, shown.summary],
          [labels.advice, advice],
          ...(isLocalOnly(code) ? [[text.labels.headings.onWire, text.comparisons.values.onWire.no] as const] : []),
        ],
      },
    ],
    exitCode: exitCodes.fine,
  };
}

function secondsGiven(given: string | undefined): number {
  if (given === undefined) {
    return waitSeconds;
  }
  const seconds = /^\d+(\.\d+)?$/.test(given) ? Number(given) : Number.NaN;
  if (!(seconds > 0 && seconds <= longestWaitSeconds)) {
    throw new CliError(
      "ERR_USAGE",
      ["notSeconds", { option: "--wait", value: typed(given), max: String(longestWaitSeconds) }],
      ["use", { value: `--wait ${String(waitSeconds)}` }],
    );
  }
  return seconds;
}
