import { readFileSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { loadPages } from "@afterclose/codes/with-text";
import {
  diagnose,
  DoctorError,
  type DoctorOptions,
  doctorDefaults,
  pageOfReport,
  type Report,
  reportAsJson,
  tellReport,
  type Voice,
} from "@afterclose/doctor";
import { CliError } from "../cli-error.ts";
import { type Answer, type Call, type Command, stringOption } from "../command.ts";
import { describeEndingsLog } from "../doctor/describe-endings-log.ts";
import { durationGiven } from "../doctor/duration-given.ts";
import { reportBlocks } from "../doctor/report-blocks.ts";
import { showProgress } from "../doctor/show-progress.ts";
import { type ExitCode, exitCodes } from "../exit-codes.ts";

export const doctor: Command = {
  name: "doctor",
  usage: "<url> | report <endings.ndjson>",
  summary: "Find out why connections to a WebSocket endpoint die; or read a server's log of endings.",
  options: {
    watch: { type: "string", value: "<time>", help: "Watch connections side by side for so long, such as 10m." },
    "quick-idle": { type: "string", value: "<time>", help: "Watch for an idle limit only, such as 90s." },
    "probe-limits": { type: "boolean", help: "Look for the largest message that is accepted." },
    "probe-origin": { type: "boolean", help: "Connect from an origin that should be refused." },
    "server-log": { type: "string", value: "<file>", help: "Endings that the server recorded, to see both sides." },
    html: { type: "string", value: "<file>", help: "Write the report as one HTML file, too." },
    header: { type: "string", multiple: true, value: "<name: value>", help: "Send this header; may be given again." },
    subprotocol: {
      type: "string",
      multiple: true,
      value: "<name>",
      help: "Offer this subprotocol; may be given again.",
    },
    origin: { type: "string", value: "<origin>", help: "Send this Origin, as a page there would." },
    message: {
      type: "string",
      value: "<text>",
      help: `What to send as a message. Not given: ${doctorDefaults.message}.`,
    },
    ca: { type: "string", value: "<file>", help: "Trust the certificates in this PEM file, too." },
    insecure: { type: "boolean", help: "Go on although the certificate is not to be trusted." },
    resolve: { type: "string", value: "<address>", help: "Connect to this address; DNS is not asked." },
    "4": { type: "boolean", help: "Use IPv4 only." },
    "6": { type: "boolean", help: "Use IPv6 only." },
    proxy: { type: "string", value: "<url>", help: "Go through this HTTP proxy by CONNECT." },
  },
  examples: [
    ["afterclose doctor wss://example.com/socket", "the short check"],
    ["afterclose doctor wss://example.com/socket --watch 10m --html report.html", "for sockets that die later"],
    ['afterclose doctor wss://example.com/socket --header "Authorization: Bearer ..."', "as a client that signed in"],
    ["afterclose doctor report endings.ndjson", "read what a server recorded"],
  ],
  arguments: { min: 1, max: 2 },
  async run(call: Call): Promise<Answer> {
    const { doctor: words } = await loadPages[call.language]();
    const voice: Voice = { text: call.text, words, language: call.language };
    const [first = "", second] = call.words;
    try {
      if (first === "report") return await describeEndingsLog(second, call, voice);
      if (second !== undefined)
        throw new CliError("ERR_USAGE", `doctor does not take "${second}".`, "Use: afterclose doctor <url>.");
      return await check(first, call, voice);
    } catch (error) {
      if (error instanceof DoctorError) throw new CliError("ERR_USAGE", error.message, error.hint);
      throw error;
    }
  },
};

async function check(url: string, call: Call, voice: Voice): Promise<Answer> {
  const isLive = !call.terminal.json && call.options["markdown"] !== true && call.options["plain"] !== true;
  const progress = isLive ? showProgress(call.terminal, voice) : undefined;
  let report: Report;
  const html = stringOption(call, "html");
  try {
    // A page that cannot be written is better told before a long watch.
    if (html !== undefined) await writePage(html, "");
    report = await diagnose(url, {
      ...optionsOf(call),
      signal: call.terminal.interrupted,
      ...(progress === undefined ? {} : { onEvent: progress.show }),
    });
  } finally {
    progress?.end();
  }
  if (html !== undefined) await writePage(html, pageOfReport(report, voice));
  return {
    json: reportAsJson(report, voice),
    blocks: reportBlocks(report, tellReport(report, voice), voice, !isLive),
    exitCode: exitOf(report),
  };
}

function exitOf({ interrupted, offline, verdict }: Report): ExitCode {
  if (interrupted) return exitCodes.interrupted;
  if (offline) return exitCodes.network;
  return verdict.cause === "ok" ? exitCodes.fine : exitCodes.problemFound;
}

function optionsOf(call: Call): DoctorOptions {
  const text = (name: string): string | undefined => stringOption(call, name);
  const watch = text("watch");
  const quickIdle = text("quick-idle");
  const family = call.options["4"] === true ? 4 : call.options["6"] === true ? 6 : undefined;
  if (family === 4 && call.options["6"] === true) {
    throw new CliError("ERR_USAGE", "--4 and --6 leave no address.", "Give one of them, or none.");
  }
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
    const lack = colon < 0 ? "no colon" : "no name before its colon";
    throw new CliError("ERR_USAGE", `--header has ${lack}.`, 'Write it as --header "Name: value".');
  }
  return [given.slice(0, colon).trim(), given.slice(colon + 1).trim()];
}

function proxyGiven(given: string): string {
  const url = /^[a-z]+:\/\//i.test(given) ? given : `http://${given}`;
  if (!URL.canParse(url) || new URL(url).protocol !== "http:") {
    throw new CliError(
      "ERR_USAGE",
      "--proxy has to be the URL of an HTTP proxy.",
      "Write it as --proxy http://host:port.",
    );
  }
  return url;
}

function readPem(path: string): string {
  let text: string;
  try {
    text = readFileSync(path, "utf8");
  } catch {
    throw new CliError("ERR_USAGE", `--ca: ${path} cannot be read.`, "Give the path of a PEM file.");
  }
  if (!text.includes("-----BEGIN CERTIFICATE-----")) {
    throw new CliError("ERR_USAGE", `--ca: ${path} holds no certificate.`, "Give the path of a PEM file.");
  }
  return text;
}

async function writePage(path: string, page: string): Promise<void> {
  try {
    await writeFile(path, page);
  } catch (error) {
    const why = (error as NodeJS.ErrnoException).code ?? String(error);
    throw new CliError(
      "ERR_USAGE",
      `--html: ${path} cannot be written (${why}).`,
      "Give a path in a folder that exists.",
    );
  }
}
