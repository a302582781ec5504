import { type ChildProcess, execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { cpSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { get } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { bundleInto } from "../bundle.mjs";

// The command as it is published: its bin, and its bundle beside it.
const folder = mkdtempSync(join(tmpdir(), "afterclose-cli-process-"));
const bin = join(folder, "bin/afterclose.js");
beforeAll(async () => {
  for (const part of ["bin", "package.json"]) {
    cpSync(new URL(`../${part}`, import.meta.url), join(folder, part), { recursive: true });
  }
  await bundleInto(join(folder, "dist"));
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Starts a program, and tells what it said when it ended. */
function ended(child: ChildProcess): Promise<Ran> {
  let out = "";
  let err = "";
  child.stdout?.setEncoding("utf8").on("data", (text: string) => (out += text));
  child.stderr?.setEncoding("utf8").on("data", (text: string) => (err += text));
  return new Promise((resolve, reject) => {
    child.once("error", reject).once("close", (code) => {
      resolve({ code, out, err });
    });
  });
}

const env = (more: Readonly<Record<string, string>> = {}): NodeJS.ProcessEnv => ({
  PATH: process.env["PATH"],
  LC_ALL: "C",
  ...more,
});
const afterclose = (args: readonly string[], more?: Readonly<Record<string, string>>): Promise<Ran> =>
  ended(spawn(process.execPath, [bin, ...args], { env: env(more), stdio: ["ignore", "pipe", "pipe"] }));
const shell = (script: string): Promise<Ran> =>
  ended(spawn("bash", ["--norc", "-c", script, "bash", process.execPath, bin], { env: env() }));

describe.concurrent("the published command", () => {
  test.each([
    [["1006"], 0],
    [["doctor", "ws://127.0.0.1:1/"], 1],
    [["nosuch"], 2],
    [["99999"], 3],
    [["lab", "--host", "203.0.113.1", "--port", "0"], 4],
  ])("%j exits with %i", async (args, code) => {
    const ran = await afterclose(args);
    expect([ran.code, code === 0 || code === 1 ? ran.err : ran.out]).toEqual([code, ""]);
  });

  test.each([
    ["zh_CN.UTF-8", "1006 异常关闭"],
    ["zh_CN.GB18030", "1006 异常关闭"],
    ["pt_BR.UTF-8", "1006 Fechamento anormal"],
    ["ru_RU.KOI8-R", "1006 Аварийное закрытие"],
    ["fr_CA", "1006 Fermeture anormale"],
    ["C.UTF-8", "1006 Abnormal Closure"],
    ["POSIX", "1006 Abnormal Closure"],
    ["xx_YY.UTF-8", "1006 Abnormal Closure"],
  ])("speaks the language of LC_ALL=%s", async (locale, title) => {
    expect((await afterclose(["1006"], { LC_ALL: locale })).out.split("\n")[0]).toBe(title);
  });

  test("has every language in it, and every vendor", async () => {
    for (const tag of [
      "en",
      "zh-Hans",
      "ru",
      "fr",
      "es",
      "de",
      "ja",
      "ko",
      "pt-BR",
      "hi",
      "id",
      "th",
      "tr",
      "vi",
      "ar",
    ]) {
      const { code, out } = await afterclose(["compare", "discord:4004", "1013", "--language", tag, "--json"]);
      expect([tag, code, (JSON.parse(out) as { language: string }).language]).toEqual([tag, 0, tag]);
    }
  });

  test("answers all of a long answer into a slow pipe", async () => {
    const { out } = await shell('"$1" "$2" list --profile centrifugo --json | { read -r first; cat; } | tail -n 1');
    expect(out).toBe("}\n");
  });

  test.each(["1006", "list", "completion bash", "lab --list", "search close --json"])(
    "`%s | head -n 1` is no error",
    async (args) => {
      const { out, err } = await shell(`"$1" "$2" ${args} | head -n 1; echo "\${PIPESTATUS[0]}"`);
      expect([out.trim().split("\n").at(-1), err]).toEqual(["0", ""]);
    },
  );

  test("a lab whose reader left ends at the next line that it has to say", async () => {
    const child = spawn(process.execPath, [bin, "lab", "--port", "0", "--json"], { env: env(), stdio: "pipe" });
    const exit = once(child, "exit");
    const [line] = (await once(child.stdout.setEncoding("utf8"), "data")) as [string];
    child.stdout.destroy();
    await once(child.stdout, "close");
    const { httpUrl } = JSON.parse(line) as { httpUrl: string };
    const upgrade = get(`${httpUrl}/handshake/503`, {
      headers: {
        Connection: "Upgrade",
        Upgrade: "websocket",
        "Sec-WebSocket-Version": "13",
        "Sec-WebSocket-Key": Buffer.alloc(16).toString("base64"),
      },
    }).on("error", () => undefined);
    expect(await exit).toEqual([0, null]);
    upgrade.destroy();
  });
});

describe.concurrent("a lab that runs", () => {
  /** Starts a lab, and calls back with its address as soon as it says it. */
  async function lab(
    args: readonly string[],
    then: (at: { url: string; port: number }, child: ChildProcess) => unknown,
  ) {
    const child = spawn(process.execPath, [bin, "lab", "--port", "0", "--json", ...args], { env: env() });
    child.stdout.once("data", (line: Buffer) => {
      const listening = JSON.parse(line.toString().split("\n")[0] ?? "") as { url: string; port: number };
      Promise.resolve(then(listening, child)).catch(() => child.kill("SIGKILL"));
    });
    return ended(child);
  }

  test.each(["SIGINT", "SIGTERM"] as const)("ends with 130 on %s", async (signal) => {
    const { code } = await lab([], (_, child) => child.kill(signal));
    expect(code).toBe(130);
  });

  test("keeps its port to itself: another one is told so, with the way out", async () => {
    let second: Ran | undefined;
    await lab([], async ({ port }, child) => {
      second = await afterclose(["lab", "--port", String(port), "--json"]);
      child.kill("SIGINT");
    });
    const { error } = JSON.parse(second?.out ?? "") as { error: { code: string; hint: string } };
    expect([second?.code, error.code, error.hint]).toEqual([4, "ERR_NETWORK", "Use --port 0 to pick a free port."]);
  });

  test("says what it means to listen to other machines", async () => {
    const child = spawn(process.execPath, [bin, "lab", "--port", "0", "--host", "0.0.0.0"], { env: env() });
    child.stdout.once("data", () => child.kill("SIGINT"));
    expect((await ended(child)).err).toContain("anyone who can reach this machine can use it");
  });
});

describe.concurrent("completion in bash", () => {
  const complete = async (typed: string): Promise<readonly string[]> => {
    const words = typed.split(" ");
    const { out, err } = await shell(
      `source <("$1" "$2" completion bash)
       COMP_WORDS=(${words.map((word) => `'${word}'`).join(" ")}); COMP_CWORD=${String(words.length - 1)}
       _afterclose; printf '%s\\n' "\${COMPREPLY[@]}"`,
    );
    expect(err).toBe("");
    return out.split("\n").filter(Boolean).sort();
  };

  test.each([
    ["afterclose expl", ["explain"]],
    ["afterclose 101", ["1010", "1011", "1012", "1013", "1014", "1015"]],
    ["afterclose explain 4004 --profile disc", ["discord", "discord-rpc", "discord-voice"]],
    ["afterclose 1006 --language zh", ["zh-Hans"]],
    ["afterclose explain 1006 --side c", ["client"]],
    ["afterclose schedule 1013 --att", ["--attempts"]],
    ["afterclose completion z", ["zsh"]],
    ["afterclose lab --sh", ["--shared"]],
    ["afterclose list --range p", ["private-use"]],
    ["afterclose which --goal s", ["send"]],
    ["afterclose try /abort", ["/abort/fin", "/abort/rst"]],
    ["afterclose help sche", ["schedule"]],
  ])("%s", async (typed, choices) => {
    expect(await complete(typed)).toEqual(choices);
  });

  test("what it prints for bash is what bash can read, and fish gets balanced quotes", async () => {
    const { code, err } = await shell('"$1" "$2" completion bash | bash -n');
    expect([code, err]).toEqual([0, ""]);
    const fish = (await afterclose(["completion", "fish"])).out.replaceAll("\\'", "");
    expect(fish.split("\n").filter((line) => line.split("'").length % 2 === 0)).toEqual([]);
  });
});

test("the bundle that is published names the files that are there", () => {
  const { bin: bins, files } = JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8")) as {
    bin: { afterclose: string };
    files: string[];
  };
  expect(readFileSync(join(folder, bins.afterclose), "utf8")).toContain(`../${files[1] ?? ""}`);
});

test("it is small for what it holds: nothing of node_modules is needed to run it", async () => {
  const { stdout } = await promisify(execFile)(process.execPath, [bin, "--version"], { cwd: folder });
  expect(stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
});
