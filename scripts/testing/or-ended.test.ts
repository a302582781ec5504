import { spawn } from "node:child_process";
import { once } from "node:events";
import { describe, expect, test } from "vitest";
import { orEnded } from "./or-ended.ts";

const script = (text: string) => spawn(process.execPath, ["-e", text], { stdio: ["ignore", "pipe", "pipe"] });
const never = new Promise<never>(() => undefined);

describe("a child process that a test waits for", () => {
  test("gives what was waited for", async () => {
    const child = script('console.log("ready"); setInterval(() => {}, 1000)');
    const [line] = (await orEnded(child, once(child.stdout, "data"))) as [Buffer];
    expect(line.toString()).toBe("ready\n");
    child.kill("SIGKILL");
  });

  test("which cannot start fails the test at once, with the system's error", async () => {
    await expect(orEnded(spawn("no-such-program"), never)).rejects.toThrow(
      "no-such-program could not start: spawn no-such-program ENOENT",
    );
  });

  test("which ends too early fails the test at once, with its last words", async () => {
    await expect(orEnded(script('console.error("no port"); process.exitCode = 3'), never)).rejects.toThrow(
      /ended with status 3 before it was ready\.\nno port$/,
    );
  });
});
