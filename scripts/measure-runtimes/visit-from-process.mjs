// Node, Deno and Bun: `visit-from-process.mjs <plan> [module that has a WebSocket]`.
import { carryOut } from "./visitor.mjs";

const args = globalThis.Deno?.args ?? process.argv.slice(2);
const [plan, module] = args;
const found = module === undefined ? globalThis : await import(module);
const Socket = found.WebSocket ?? found.default;
process?.on?.("uncaughtException", () => undefined);
await carryOut(plan, (url) => new Socket(url));
globalThis.process?.exit(0);
