// @ts-check
import ts from "typescript";
import { eachMatch, isTest, lineAt } from "./source-files.mjs";

const waits = new Set(["setTimeout", "sleep", "delay", "wait"]);
const longestWaitMs = 1000;
const fixedPort =
  /\blisten\(\s*([1-9][\d_]*)|\bport:\s*([1-9][\d_]{3,})|\b(?:localhost|127\.0\.0\.1|\[::1\]):(\d{4,5})\b/g;

/** @type {import("./source-files.mjs").Rule} */
export const noSleeps = {
  name: "no-sleeps",
  severity: "error",
  reads: isTest,
  find({ path, text }) {
    const file = ts.createSourceFile(path, text, ts.ScriptTarget.ES2023, true);
    return callsIn(file).flatMap((call) => {
      const name = calledName(call.expression);
      const ms = Math.max(...call.arguments.filter(ts.isNumericLiteral).map(({ text }) => Number(text)));
      return waits.has(name) && ms >= longestWaitMs
        ? [
            {
              line: lineAt(text, call.getStart()),
              message: `sleeps for ${String(ms)} ms. Use the virtual clock, or wait for the event itself.`,
            },
          ]
        : [];
    });
  },
};

/** @type {import("./source-files.mjs").Rule} */
export const noFixedPorts = {
  name: "no-fixed-ports",
  severity: "error",
  reads: isTest,
  find: ({ text }) =>
    eachMatch(
      text,
      fixedPort,
      ([words]) => `${words}: somebody else may have that port. Listen on port 0 and ask which it was.`,
    ),
};

/**
 * What is called, unless a virtual clock is what sleeps.
 * @param {import("typescript").Expression} called
 */
function calledName(called) {
  if (!ts.isPropertyAccessExpression(called)) {
    return called.getText();
  }
  return /clock$/i.test(called.expression.getText()) ? "" : called.name.text;
}

/**
 * @param {import("typescript").Node} node
 * @returns {import("typescript").CallExpression[]}
 */
function callsIn(node) {
  const calls = ts.isCallExpression(node) ? [node] : [];
  ts.forEachChild(node, (child) => {
    calls.push(...callsIn(child));
  });
  return calls;
}
