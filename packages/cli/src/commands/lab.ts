import { describeEndings, isLoopback, labDefaults, type RunningLab, startLab, tlsFaults } from "@afterclose/lab";
import { CliError } from "../cli-error.ts";
import { type Answer, type Call, type Command, stringOption } from "../command.ts";
import { exitCodes } from "../exit-codes.ts";
import { wholeNumber } from "../whole-number.ts";

export const lab: Command = {
  name: "lab",
  usage: "",
  summary: "Start a server whose URLs say how each connection ends.",
  options: {
    port: { type: "string", value: "<number>", help: "The TCP port; 0 picks a free one. Not given: 8081." },
    host: {
      type: "string",
      value: "<address>",
      help: `Where to listen. Not given: ${labDefaults.host}, this machine only.`,
    },
    tls: { type: "boolean", help: "Open ports with good, expired, wrong-host and self-signed certificates too." },
    shared: { type: "boolean", help: "Turn off what ends other people's connections." },
    list: { type: "boolean", help: "Print the endings and leave." },
  },
  examples: [
    ["afterclose lab", "start it, then connect to ws://127.0.0.1:8081/close/1012"],
    ["afterclose lab --list", "every ending, with an example"],
    ["afterclose lab --port 0 --tls --json", "one JSON line for each thing that happens"],
    ["afterclose lab --host 0.0.0.0 --shared", "for other machines; says what that means"],
  ],
  arguments: { min: 0, max: 0 },
  async run(call: Call): Promise<Answer> {
    if (call.options["list"] === true) {
      return listEndings();
    }
    const host = stringOption(call, "host") ?? labDefaults.host;
    const running = await start(call, host);
    try {
      announce(running, call, host);
      await new Promise<void>((resolve) => {
        call.terminal.interrupted.addEventListener(
          "abort",
          () => {
            resolve();
          },
          { once: true },
        );
      });
    } finally {
      await running.close();
    }
    return { json: {}, blocks: [], written: true, exitCode: exitCodes.interrupted };
  },
};

async function start(call: Call, host: string): Promise<RunningLab> {
  const { terminal } = call;
  const given = stringOption(call, "port");
  // A port that cannot be is answered with the one that always can.
  const port = given === undefined ? 8081 : wholeNumber("port", given, 0, 0, 65_535);
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
      throw new CliError("ERR_NETWORK", `Port ${String(port)} is already in use.`, "Use --port 0 for a free one.");
    }
    if (code === "EACCES" || code === "EADDRNOTAVAIL" || code === "ENOTFOUND") {
      throw new CliError(
        "ERR_NETWORK",
        `The lab cannot listen on ${host}:${String(port)} (${code}).`,
        "Use another --host or --port.",
      );
    }
    throw error;
  }
}

function announce(running: RunningLab, { terminal }: Call, host: string): void {
  if (terminal.json) {
    const { url, httpUrl, port, tls } = running;
    terminal.write(
      JSON.stringify({ schemaVersion: 1, event: "listening", url, httpUrl, port, tls: tls ?? null }) + "\n",
    );
    return;
  }
  if (!isLoopback(host)) {
    terminal.note(
      `The lab listens on ${host}: whoever can reach this machine can use it, and can make it send data to them.\n` +
        "It holds no data and runs no commands, but keep it off the open internet.\n",
    );
  }
  terminal.write(`The lab listens on ${running.url}\nAll endings: ${running.httpUrl}\n`);
  for (const fault of running.tls === undefined ? [] : tlsFaults) {
    terminal.write(`  ${fault}: ${running.tls?.[fault].url ?? ""}\n`);
  }
  terminal.write(`Try: afterclose try 1012, or connect to ${running.url}/close/1012?reason=deploy\nCtrl-C ends it.\n`);
}

function listEndings(): Answer {
  const described = describeEndings();
  return {
    json: { ...described },
    blocks: [
      {
        kind: "table",
        head: ["Path", "What it does", "Example"],
        rows: described.endings.map(({ path, title, example }) => [path, title, example]),
      },
    ],
  };
}
