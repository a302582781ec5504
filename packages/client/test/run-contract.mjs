// One host's run of the contract. The lab's URL is the last argument.
import { WebSocket } from "@afterclose/client";
import { messagesOf } from "@afterclose/client/messages";
import { adviceFor, boundsAt } from "@afterclose/codes/advice";
import process from "node:process";
import { runContract } from "./contract.mjs";

const lab = process.argv.at(-1);
// Without a class of its own, a host runs `ws`, which pings.
const pings = globalThis.WebSocket === undefined || "ping" in globalThis.WebSocket.prototype;
const results = await runContract({
  WebSocket,
  messagesOf,
  adviceFor,
  boundsAt,
  lab,
  refusedUrl: "ws://127.0.0.1:1/",
  pings,
});
for (const { title, wrong } of results) {
  if (wrong) {
    console.log(`     ${title}: ${wrong}`);
  }
}
const passed = results.filter(({ wrong }) => !wrong).length;
console.log(`     ${globalThis.navigator?.userAgent ?? process.version}: ${passed} of ${results.length}`);
process.exit(passed === results.length ? 0 : 1);
