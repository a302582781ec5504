import { fork } from "node:child_process";
import { join } from "node:path";
import { siteFolder } from "../places.ts";

/** Runs one of the program's processes to its end and returns what it sent; its memory goes with it. */
export function processAnswer<Answer>(
  name: string,
  args: readonly string[],
  flags: readonly string[],
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    let answer: Answer | undefined;
    const child = fork(join(siteFolder, "dist", `${name}.js`), args, { execArgv: [...flags] });
    child.once("error", reject);
    child.once("message", (message) => {
      answer = message as Answer;
    });
    child.once("exit", (code, signal) => {
      if (code === 0 && answer !== undefined) {
        resolve(answer);
      } else {
        reject(new Error(`${name} ended with ${signal ?? `status ${String(code)}`} before it answered; see above.`));
      }
    });
  });
}
