import { run } from "./program.ts";
import { version } from "./version.ts";

// The streams for questions and notes take time to open, and most answers need neither.
const { stdout, env } = process;
const interruption = new AbortController();
const long = new Set(["lab", "doctor", "try"]);

process.on("SIGINT", () => {
  // A command that runs for long cleans up first; a second Ctrl-C does not wait.
  if (interruption.signal.aborted || !process.argv.some((word) => long.has(word))) {
    process.exit(130);
  }
  interruption.abort();
});
process.on("SIGTERM", () => {
  interruption.abort();
  if (!process.argv.some((word) => long.has(word))) {
    process.exit(143);
  }
});
// `| head` closes the pipe: that is the reader's right, not an error.
stdout.on("error", (error: NodeJS.ErrnoException) => {
  process.exit(error.code === "EPIPE" ? 0 : 1);
});

void run(process.argv.slice(2), {
  version,
  environment: env,
  interactive: () => process.stdin.isTTY && process.stderr.isTTY,
  outputIsTerminal: stdout.isTTY,
  terminalColumns: stdout.isTTY ? stdout.columns : undefined,
  interrupted: interruption.signal,
  write: (text) => stdout.write(text),
  note: (text) => process.stderr.write(text),
  ask,
  print,
}).then((exitCode) => {
  process.exitCode = exitCode;
});

async function ask(question: string): Promise<string | undefined> {
  const { createInterface } = await import("node:readline/promises");
  const lines = createInterface({ input: process.stdin, output: process.stderr });
  try {
    return await new Promise<string | undefined>((resolve) => {
      lines.once("close", () => {
        resolve(undefined);
      });
      lines.once("SIGINT", () => {
        resolve(undefined);
      });
      lines.question(question).then(resolve, () => {
        resolve(undefined);
      });
    });
  } finally {
    lines.close();
  }
}

async function print(text: string, mayPage: boolean): Promise<void> {
  const fits = text.split("\n").length < (stdout.isTTY ? stdout.rows : Infinity);
  if (mayPage && stdout.isTTY && !fits && env["TERM"] !== "dumb" && (await paged(text))) {
    return;
  }
  await new Promise<void>((resolve) => {
    stdout.write(text, () => {
      resolve();
    });
  });
}

/** Shows a text in the person's pager. False where there is none. */
async function paged(text: string): Promise<boolean> {
  const { spawn } = await import("node:child_process");
  const pager = env["PAGER"] ?? "less";
  return new Promise((resolve) => {
    const child = spawn(pager, {
      shell: true,
      stdio: ["pipe", "inherit", "inherit"],
      env: { LESS: "FRX", LESSCHARSET: "utf-8", ...env },
    });
    child.once("error", () => {
      resolve(false);
    });
    child.once("close", (code) => {
      resolve(code !== 127 && code !== 126);
    });
    child.stdin.on("error", () => undefined);
    child.stdin.end(text);
  });
}
