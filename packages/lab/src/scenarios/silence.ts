import { everyone, staysOpen } from "../report.ts";
import { type PageDefaults, type Scenario, timing } from "../scenario.ts";
import { afterOpen } from "../trigger.ts";

const page: PageDefaults = {
  parameters: { after: "2s", then: "echo", tick: "5" },
  client: "asks",
  code: 1006,
  limitMs: 15_000,
};

/** Open, and nobody answers. */
export const silenceScenarios: readonly Scenario[] = [
  {
    id: "blackhole",
    path: "/blackhole",
    group: "silence",
    description:
      "Goes silent: whatever the client sends is swallowed, pings and Close frames too, and nothing comes back, while TCP stays open. What a client sees of a path that died.",
    parameters: timing,
    examples: [{ url: "/blackhole", reports: everyone(staysOpen("nobody notices without a heartbeat")) }],
    page,
    run: afterOpen((connection) => {
      connection.goSilent();
    }),
  },
  {
    id: "mute",
    path: "/mute",
    group: "silence",
    description: "Echoes messages and answers a Close frame, but never sends a pong.",
    parameters: timing,
    examples: [{ url: "/mute", reports: everyone(staysOpen("only a client that pings can notice")) }],
    page: { ...page, parameters: { tick: "5" }, limitMs: 8_000 },
    run: afterOpen((connection) => {
      connection.ignorePings();
    }),
  },
  {
    id: "deaf",
    path: "/deaf",
    group: "silence",
    description: "Echoes, but when the client closes, neither answers its Close frame nor ends TCP.",
    parameters: timing,
    examples: [
      {
        url: "/deaf",
        client: "closes",
        reports: {
          chromium: staysOpen("1006 without error, 60 s after close()"),
          node: staysOpen("stays in CLOSING: it has no timer of its own"),
          ws: staysOpen("1006 without error, 30 s after close()"),
        },
      },
    ],
    page: { ...page, parameters: { tick: "5" }, client: "closes", limitMs: 12_000 },
    run: afterOpen((connection) => {
      connection.ignoreClose();
    }),
  },
  {
    id: "paused",
    path: "/paused",
    group: "silence",
    description:
      "Reads nothing more, so that TCP's window fills and what the client sends piles up on its own side (bufferedAmount).",
    parameters: timing,
    examples: [{ url: "/paused", reports: everyone(staysOpen("bufferedAmount grows with what is sent")) }],
    // Its numbers would count as signs of life: only a question that nobody reads shows it.
    page: { ...page, parameters: { after: "2s", then: "echo", tick: "" } },
    run: afterOpen((connection) => {
      connection.stopReading();
    }),
  },
];
