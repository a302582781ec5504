import { describeScenarios, isLoopback, labDefaults, type RunningLab, startLab, tlsFaults } from "@afterclose/lab";
import { CliError, say, typed } from "../cli-error.ts";
import { type Answer, type Call, type Command, stringOption } from "../command.ts";
import { exitCodes } from "../exit-codes.ts";
import { wrap } from "../print/wrap.ts";
import { wholeNumber } from "../whole-number.ts";
import { loadLabWords } from "@afterclose/lab/languages";
import { loadCliWords } from "../generated/load-words.ts";
import type { TerminalText } from "../words.ts";

/** Where the lab listens unless another port is asked for. */
const labPort = 8081;

export const lab: Command = {
  name: "lab",
  usage: "",
  options: {
    port: { type: "string", value: "<number>", byDefault: String(labPort) },
    host: {
      type: "string",
      value: "<address>",
      byDefault: labDefaults.host,
    },
    tls: { type: "boolean" },
    shared: { type: "boolean" },
    list: { type: "boolean" },
  },
  examples: [
    "afterclose lab",
    "afterclose lab --list",
    "afterclose lab --port 0 --tls --json",
    "afterclose lab --host 0.0.0.0 --shared",
  ],
  arguments: { min: 0, max: 0 },
  async run(call: Call): Promise<Answer> {
    if (call.options["list"] === true) {
      return listEndings(call);
    }
    const host = stringOption(call, "host") ?? labDefaults.host;
    const { says: words } = await loadCliWords(call.language);
    const running = await start(call, host);
    try {
      announce(running, call, host, words);
      await aborted(call.terminal.interrupted);
    } finally {
      await running.close();
    }
    return { json: {}, blocks: [], written: true, exitCode: exitCodes.interrupted };
  },
};

/** Waits until the person interrupts, which may have been while the lab started. */
function aborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) {
      resolve();
    }
    signal.addEventListener(
      "abort",
      () => {
        resolve();
      },
      { once: true },
    );
  });
}

async function start(call: Call, host: string): Promise<RunningLab> {
  const { terminal } = call;
  const given = stringOption(call, "port");
  // A port that cannot be is answered with the one that always can.
  const port = given === undefined ? labPort : wholeNumber("port", given, 0, 0, 65_535);
  try {
    return await startLab({
      port,
      host,
      allowRemote: !isLoopback(host),
      tls: call.options["tls"] === true,
      shared: call.options["shared"] === true,
      onEnding: (seen) => {
        const how = seen.sent?.code ?? seen.status ?? seen.labTcp;
        terminal.write(
          terminal.json
            ? JSON.stringify({ event: "ending", ...seen }) + "\n"
            : `  ${seen.url.slice(0, 60).replace(/[^\x20-\x7E]/g, "?")}  ${String(how)}  ${(seen.livedMs / 1000).toFixed(1)} s\n`,
        );
      },
    });
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "";
    if (code === "EADDRINUSE") {
      throw new CliError("ERR_NETWORK", ["portTaken", { value: String(port) }], ["freePort", { option: "--port 0" }]);
    }
    if (code === "EACCES" || code === "EADDRNOTAVAIL" || code === "ENOTFOUND") {
      throw new CliError(
        "ERR_NETWORK",
        ["cannotListen", { value: `${typed(host)}:${String(port)}`, why: code }],
        ["otherAddress", { option: "--host, --port" }],
      );
    }
    throw error;
  }
}

function announce(running: RunningLab, { terminal, language }: Call, host: string, words: TerminalText): void {
  if (terminal.json) {
    const { url, httpUrl, port, tls } = running;
    terminal.write(
      JSON.stringify({ schemaVersion: 1, event: "listening", url, httpUrl, port, tls: tls ?? null }) + "\n",
    );
    return;
  }
  if (!isLoopback(host)) {
    terminal.note(wrap(say(["labRemote", { value: host }], words), terminal.columns, language).join("\n") + "\n");
  }
  const command = "afterclose try 1012";
  const lines = [
    say(["labListens", { url: running.url }], words),
    say(["labEndings", { url: running.httpUrl }], words),
    ...(running.tls === undefined ? [] : tlsFaults).map((fault) => `  ${fault}: ${running.tls?.[fault].url ?? ""}`),
    say(["labTry", { command, url: `${running.url}/close/1012?reason=deploy` }], words),
    say(["labStops", {}], words),
  ];
  terminal.show([{ kind: "verbatim", lines }]);
}

async function listEndings({ language }: Call): Promise<Answer> {
  const described = describeScenarios();
  const [{ says: words }, { scenarios }] = await Promise.all([loadCliWords(language), loadLabWords(language)]);
  const names: Readonly<Record<string, string | undefined>> = scenarios;
  return {
    json: { ...described },
    blocks: [
      {
        kind: "table",
        head: [words.labPath, words.labDoes, words.labExample],
        rows: described.endings.map(({ id, path, title, example }) => [path, names[id] ?? title, example]),
      },
    ],
  };
}
