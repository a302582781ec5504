import type { ChildProcess } from "node:child_process";

/**
 * What a child process is waited for; where it cannot start, or ends before that, the error that says so in the words of
 * the system and of the program. Call it in the turn in which the child was spawned.
 */
export async function orEnded<T>(child: ChildProcess, wanted: Promise<T>): Promise<T> {
  let said = "";
  const listen = (chunk: unknown): void => {
    said = (said + String(chunk)).slice(-2000);
  };
  child.stderr?.on("data", listen);
  let fail: (error: Error) => void = () => undefined;
  const over = new Promise<never>((_, reject) => {
    fail = reject;
  });
  const couldNotStart = (error: Error): void => {
    fail(new Error(`${child.spawnfile} could not start: ${error.message}`));
  };
  const ended = (code: number | null, signal: string | null): void => {
    const how = signal === null ? `with status ${String(code)}` : `by ${signal}`;
    fail(new Error(`${child.spawnfile} ended ${how} before it was ready.\n${said}`.trimEnd()));
  };
  child.once("error", couldNotStart).once("close", ended);
  try {
    return await Promise.race([over, wanted]);
  } finally {
    child.off("close", ended).stderr?.off("data", listen).resume();
    wanted.catch(() => undefined);
    over.catch(() => undefined);
  }
}
