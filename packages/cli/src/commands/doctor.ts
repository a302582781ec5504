import { readFileSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import {
  diagnose,
  DoctorError,
  type DoctorOptions,
  doctorDefaults,
  OptionError,
  pageOfReport,
  type Report,
  reportAsJson,
  tellReport,
  type Wording,
  wordingIn,
} from "@afterclose/doctor";
import { CliError, typed } from "../cli-error.ts";
import type { Block } from "../print/block.ts";
import { type Answer, type Call, type Command, stringOption } from "../command.ts";
import { describeEndingsLog } from "../doctor/describe-endings-log.ts";
import { durationGiven } from "../doctor/duration-given.ts";
import { isPartlySeen, nextCommand } from "../doctor/next-command.ts";
import { reportBlocks } from "../doctor/report-blocks.ts";
import { showProgress } from "../doctor/show-progress.ts";
import { type ExitName, exitCodes } from "../exit-codes.ts";

export const doctor: Command = {
  name: "doctor",
  usage: "<url> | report <endings.ndjson>",
  options: {
    watch: { type: "string", value: "<time>" },
    "quick-idle": { type: "string", value: "<time>" },
    "probe-limits": { type: "boolean" },
    "probe-origin": { type: "boolean" },
    "server-log": { type: "string", value: "<file>" },
    html: { type: "string", value: "<file>" },
    header: { type: "string", multiple: true, value: "<name: value>" },
    subprotocol: {
      type: "string",
      multiple: true,
      value: "<name>",
    },
    origin: { type: "string", value: "<origin>" },
    protocol: { type: "string", value: "<name>" },
    hello: { type: "string", value: "<text>" },
    message: {
      type: "string",
      value: "<text>",
      byDefault: doctorDefaults.message,
    },
    ca: { type: "string", value: "<file>" },
    insecure: { type: "boolean" },
    resolve: { type: "string", value: "<address>" },
    "4": { type: "boolean" },
    "6": { type: "boolean" },
    proxy: { type: "string", value: "<url>" },
  },
  examples: [
    "afterclose doctor wss://example.com/socket",
    "afterclose doctor wss://example.com/socket --watch 10m --html report.html",
    'afterclose doctor wss://example.com/socket --header "Authorization: Bearer ..."',
    "afterclose doctor report endings.ndjson",
  ],
  arguments: { min: 1, max: 2 },
  exits: ["fine", "problemFound", "usage", "network", "notAllSeen", "interrupted"],
  showWord,
  async run(call: Call): Promise<Answer> {
    const wording = await wordingIn(call.language);
    const [first = "", second] = call.words;
    try {
      if (first === "report") {
        return await describeEndingsLog(second, call, wording);
      }
      if (second !== undefined) {
        throw new CliError(
          "ERR_USAGE",
          ["tooManyWords", { command: "doctor", value: showWord(second) }],
          ["use", { value: "afterclose doctor <url>" }],
        );
      }
      return await check(first, call, wording);
    } catch (error) {
      if (error instanceof DoctorError) {
        throw new CliError("ERR_USAGE", error.message, error.hint);
      }
      if (error instanceof OptionError) {
        throw new CliError("ERR_USAGE", error.message);
      }
      throw error;
    }
  },
};

/** `--header Authorization: Bearer ...` without quotes leaves a token for a word. */
function showWord(word: string): string {
  const { protocol = "", host = "" } = URL.canParse(word) ? new URL(word) : {};
  if (host !== "") {
    return `${protocol}//${host}`;
  }
  return /^[a-z]{1,16}$/i.test(word) ? word : "***";
}

async function check(url: string, call: Call, wording: Wording): Promise<Answer> {
  const isLive = !call.terminal.json && call.options["markdown"] !== true && call.options["plain"] !== true;
  const progress = isLive ? showProgress(call.terminal, wording) : undefined;
  let report: Report;
  const html = stringOption(call, "html");
  try {
    // A page that cannot be written is better told before a long watch.
    if (html !== undefined) {
      await writePage(html, "");
    }
    report = await diagnose(url, {
      ...optionsOf(call),
      signal: call.terminal.interrupted,
      ...(progress === undefined ? {} : { onEvent: progress.show }),
    });
  } finally {
    progress?.end();
  }
  if (html !== undefined) {
    await writePage(html, pageOfReport(report, wording));
  }
  const next = nextCommand(report, doctor.options, call.options);
  const outcome = outcomeOf(report);
  return {
    json: { ...reportAsJson(report, wording), outcome, next: next ?? null },
    blocks: [
      ...reportBlocks(report, tellReport(report, wording), wording, !isLive),
      ...(next === undefined ? [] : nextBlocks(next, wording)),
    ],
    exitCode: exitCodes[outcome],
  };
}

function nextBlocks(next: string, { words }: Wording): readonly Block[] {
  return [
    { kind: "heading", text: words.headings.next },
    { kind: "verbatim", lines: [next] },
  ];
}

function outcomeOf(report: Report): ExitName {
  if (report.interrupted) {
    return "interrupted";
  }
  if (report.offline) {
    return "network";
  }
  if (isPartlySeen(report)) {
    return "notAllSeen";
  }
  return report.verdict.cause === "ok" ? "fine" : "problemFound";
}

function familyGiven({ options }: Call): 4 | 6 | undefined {
  const only6 = options["6"] === true;
  if (options["4"] !== true) {
    return only6 ? 6 : undefined;
  }
  if (only6) {
    throw new CliError("ERR_USAGE", ["noAddress", {}], ["oneOrNone", {}]);
  }
  return 4;
}

function optionsOf(call: Call): DoctorOptions {
  const text = (name: string): string | undefined => stringOption(call, name);
  const watch = text("watch");
  const quickIdle = text("quick-idle");
  const family = familyGiven(call);
  const ca = text("ca");
  const proxy = text("proxy");
  const found = {
    watchMs: watch === undefined ? undefined : durationGiven("watch", watch),
    quickIdleMs: quickIdle === undefined ? undefined : durationGiven("quick-idle", quickIdle),
    probeLimits: call.options["probe-limits"] === true,
    probeOrigin: call.options["probe-origin"] === true,
    insecure: call.options["insecure"] === true,
    headers: text("header")?.split("\n").map(headerGiven),
    subprotocols: text("subprotocol")?.split(/[\n,]\s*/),
    origin: text("origin"),
    protocol: text("protocol"),
    hello: text("hello"),
    message: text("message"),
    ca: ca === undefined ? undefined : readPem(ca),
    resolve: text("resolve"),
    family,
    proxy: proxy === undefined ? undefined : proxyGiven(proxy),
    serverLog: text("server-log"),
  };
  return Object.fromEntries(Object.entries(found).filter(([, value]) => value !== undefined));
}

function headerGiven(given: string): readonly [string, string] {
  const colon = given.indexOf(":");
  if (colon <= 0) {
    throw new CliError(
      "ERR_USAGE",
      ["headerForm", { option: "--header" }],
      ["use", { value: '--header "Name: value"' }],
    );
  }
  return [given.slice(0, colon).trim(), given.slice(colon + 1).trim()];
}

function proxyGiven(given: string): string {
  const url = /^[a-z]+:\/\//i.test(given) ? given : `http://${given}`;
  if (!URL.canParse(url) || new URL(url).protocol !== "http:") {
    throw new CliError(
      "ERR_USAGE",
      ["proxyForm", { option: "--proxy" }],
      ["use", { value: "--proxy http://host:port" }],
    );
  }
  return url;
}

function readPem(path: string): string {
  let text: string;
  try {
    text = readFileSync(path, "utf8");
  } catch {
    throw new CliError("ERR_USAGE", ["cannotRead", { option: "--ca", path: typed(path) }], ["givePem", {}]);
  }
  if (!text.includes("-----BEGIN CERTIFICATE-----")) {
    throw new CliError("ERR_USAGE", ["noCertificate", { option: "--ca", path: typed(path) }], ["givePem", {}]);
  }
  return text;
}

async function writePage(path: string, page: string): Promise<void> {
  try {
    await writeFile(path, page);
  } catch (error) {
    const why = (error as NodeJS.ErrnoException).code ?? String(error);
    throw new CliError("ERR_USAGE", ["cannotWrite", { option: "--html", path: typed(path), why }], ["giveFolder", {}]);
  }
}
