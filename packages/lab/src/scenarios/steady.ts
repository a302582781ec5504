import { formatDuration } from "@afterclose/wire";
import { labDefaults } from "../options.ts";
import { clean, everyone, staysOpen } from "../report.ts";
import type { Scenario } from "../scenario.ts";
import type { ScenarioClient } from "../scenario-client.ts";
import { atAge, endBy, startTicking } from "../trigger.ts";

const defaultRate = 10;
const defaultForMs = 5000;
const defaultBytes = 16_384;
// So much at one go, in bytes and in messages; then everybody else has a turn.
const batchBytes = 262_144;
const batchMessages = 64;
// What the head of a server's frame takes at most (RFC 6455 §5.2).
const headBytes = 10;

/** No fault: what a client does while all is well, or more than well. */
export const steadyScenarios: readonly Scenario[] = [
  {
    id: "echo",
    path: "/echo",
    group: "none",
    description: `Sends every message back. A message over the lab's limit (${String(labDefaults.maxMessageBytes)} bytes if not set otherwise) ends it with 1009.`,
    parameters: ["tick"],
    examples: [{ url: "/echo", reports: everyone(staysOpen("echoes until the client closes")) }],
    page: { parameters: {}, client: "asks", limitMs: 8_000 },
    run: (client) => {
      startTicking(client, client.accept(), client.parameters.tick);
    },
  },
  {
    id: "ticker",
    path: "/ticker",
    group: "none",
    description:
      "Sends 1, 2, 3, ... at `rate` (" +
      String(defaultRate) +
      " a second if not given), so that a loss shows. With a `room` or an `id` the count goes on while a client is away. " +
      "With `after`, it ends then, by `how` (1000 if not given).",
    parameters: ["rate", "after", "how", "reason", "every", "then"],
    rate: defaultRate,
    examples: [
      { url: "/ticker?rate=10", reports: everyone(staysOpen("goes on until the client closes")) },
      { url: "/ticker?rate=20&after=500ms", reports: everyone(clean(1000)) },
    ],
    page: { parameters: { rate: "5", after: "3s", how: "1000" }, code: 1000, limitMs: 12_000 },
    run: (client) => {
      const { rate = defaultRate, after, how = 1000, reason } = client.parameters;
      const connection = client.accept({ echo: false });
      startTicking(client, connection, rate);
      if (after !== undefined) {
        atAge(client, connection, after, () => {
          endBy(connection, how, reason);
        });
      }
    },
  },
  {
    id: "flood",
    path: "/flood",
    group: "none",
    description:
      "Sends messages of `size` bytes (" +
      String(defaultBytes) +
      " if not given) as fast as the client reads, for `for` (" +
      formatDuration(defaultForMs) +
      " if not given) or until the lab's limit for one connection is reached (" +
      `${String(labDefaults.maxFloodBytes)} bytes on the wire or ${String(labDefaults.maxFloodMessages)} messages` +
      " if not set otherwise), then closes with 1000.",
    parameters: ["size", "for", "every", "then"],
    isFlood: true,
    examples: [{ url: "/flood?for=100ms&size=1024", reports: everyone(clean(1000)) }],
    page: { parameters: { for: "1s" }, code: 1000, needsServer: true },
    run: flood,
  },
];

function flood(client: ScenarioClient): void {
  const { lab, timers, parameters } = client;
  const connection = client.accept({ echo: false });
  client.act();
  timers.after(parameters.for ?? defaultForMs, () => {
    connection.close(1000, "the flood is over");
  });
  const payload = new Uint8Array(parameters.size ?? defaultBytes).fill(0x7e);
  const wireBytes = payload.length + headBytes;
  let left = Math.min(lab.maxFloodMessages, Math.max(1, Math.floor(lab.maxFloodBytes / wireBytes)));
  let isPouring = true;
  const pour = (): "more" | "done" => {
    const most = Math.max(1, Math.min(batchMessages, Math.floor(batchBytes / wireBytes)));
    for (let now = Math.min(most, left); now > 0 && connection.isOpen; now -= 1) {
      left -= 1;
      if (!connection.send(payload)) {
        break;
      }
    }
    if (left === 0) {
      connection.close(1000, "the flood's limit is reached");
    }
    isPouring = left > 0 && connection.isOpen && !connection.isFull;
    return isPouring ? "more" : "done";
  };
  connection.onDrain(() => {
    if (!isPouring && left > 0 && connection.isOpen) {
      isPouring = true;
      lab.inTurns(pour);
    }
  });
  lab.inTurns(pour);
}
