import {
  adviceInWords,
  explainWith,
  isLocalOnly,
  lookup,
  mayAppearOnWire,
  nearest,
  resolve,
} from "@afterclose/codes/with-text";
import { endings, startLab } from "@afterclose/lab";
import { escapeReason } from "@afterclose/wire";
import { CliError } from "../cli-error.ts";
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
    const lab = await startLab();
    try {
      const id = "try";
      const url = `${lab.url}${path}${path.includes("?") ? "&" : "?"}id=${id}`;
      const witnessed = await watchEnding(url, waitMs, call.terminal.interrupted);
      const seen = witnessed.kind === "waits" ? undefined : await lab.seen(id, 2000).catch(() => undefined);
      return answer(call, path, witnessed, seen);
    } finally {
      await lab.close();
    }
  },
};

/** A number becomes the ending that shows it; anything else must be an ending's path. */
function pathFor(wanted: string): string {
  if (wanted.startsWith("/")) {
    const head = `/${wanted.split(/[/?]/)[1] ?? ""}`;
    const heads = endings.map((ending) => ending.path);
    if (heads.some((path) => path === head || path.startsWith(`${head}/`))) {
      return wanted;
    }
    const near = nearest(wanted, heads);
    throw new CliError(
      "ERR_USAGE",
      `The lab has no ending "${wanted}".`,
      near === undefined
        ? "See them all with: afterclose lab --list"
        : `Did you mean ${near}? See them all with: afterclose lab --list`,
    );
  }
  const { code } = lookup(wanted);
  if (code === 1005) return "/close";
  if (code === 1006) return "/abort/fin";
  return mayAppearOnWire(code) ? `/close/${String(code)}?reason=tried+on+purpose` : `/illegal/${String(code)}`;
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
  const seconds = Number(given ?? "10");
  if (!(seconds > 0 && seconds <= 3600)) {
    throw new CliError(
      "ERR_USAGE",
      `--wait is "${given ?? ""}", but it must be a number of seconds up to 3600.`,
      "Use --wait 10.",
    );
  }
  return seconds;
}
