import type { Report } from "@afterclose/doctor";
import type { Option } from "../command.ts";

export type Given = Readonly<Record<string, string | boolean | undefined>>;

// Long enough for the limits that proxies have by default, then for those that people set.
const watches = ["90s", "10m", "1h"];
const longest = watches.at(-1) ?? "";

const secretOptions: readonly string[] = ["header", "hello", "message", "proxy"];
const longestName = 24;

/** Whether nothing was found while something stayed out of sight: a longer look, or a login, would show it. */
export function isPartlySeen({ verdict: { cause, confidence, raisedBy } }: Report): boolean {
  return cause === "ok" ? raisedBy.length > 0 : cause === "unknown" && confidence === "undecided";
}

/** The call that would show more, ready to paste; what may be secret is masked. If there is none, `undefined`. */
export function nextCommand(
  report: Report,
  options: Readonly<Record<string, Option>>,
  given: Given,
): string | undefined {
  const hints = new Set(report.verdict.raisedBy.map(({ id }) => id));
  const more: Record<string, string> = {};
  if (hints.has("give-hello") && given["hello"] === undefined) {
    more["hello"] = "<text>";
  } else if (hints.has("give-message") && given["message"] === undefined) {
    more["message"] = "<text>";
  } else if (hints.has("watch-longer")) {
    more["watch"] = nextWatch(given["watch"]);
  }
  if (report.verdict.cause === "handshake.subprotocol" && given["subprotocol"] === undefined) {
    more["subprotocol"] = "<name>";
  }
  if (Object.keys(more).length === 0) {
    return undefined;
  }
  // A watch sees what the quick look sees.
  const { "quick-idle": quick, ...kept } = given;
  const all: Given = { ...kept, ...(more["watch"] === undefined ? { "quick-idle": quick } : {}), ...more };
  const words = Object.keys(options).flatMap((name) => wordsOf(name, all[name], name in more));
  return ["afterclose doctor", quoted(report.url), ...words].join(" ");
}

function nextWatch(watch: string | boolean | undefined): string {
  const index = typeof watch === "string" ? watches.findIndex((one) => msOf(one) > msOf(watch)) : 0;
  return watches[index] ?? longest;
}

function msOf(time: string): number {
  const [, count = "0", unit = "s"] = /^([\d.]+)(ms|s|m|h)$/.exec(time) ?? [];
  return Number(count) * ({ ms: 1, s: 1000, m: 60_000, h: 3_600_000 }[unit] ?? 1000);
}

function wordsOf(name: string, value: string | boolean | undefined, isNew: boolean): readonly string[] {
  if (typeof value !== "string") {
    return value === true ? [`--${name}`] : [];
  }
  return value.split("\n").map((one) => `--${name} ${quoted(isNew ? one : masked(name, one))}`);
}

function masked(name: string, value: string): string {
  if (name === "header") {
    return `${value.split(":")[0] ?? ""}: ***`;
  }
  // A token is handed over as a subprotocol, too.
  return secretOptions.includes(name) || (name === "subprotocol" && value.length > longestName) ? "***" : value;
}

/** As a POSIX shell takes it for one word. */
function quoted(word: string): string {
  return /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`;
}
