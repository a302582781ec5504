import { formatDuration } from "@afterclose/wire";
import { plainAnswer, retryAfter, upgradeHeaders } from "../answer.ts";
import { LabError } from "../errors.ts";
import { type Example, everyone, refused, staysConnecting, staysOpen } from "../report.ts";
import { handshakeTiming, type PageDefaults, type Scenario } from "../scenario.ts";
import type { ScenarioClient } from "../scenario-client.ts";
import { inHandshake } from "../trigger.ts";

const defaultSlowMs = 5000;
const defaultRetryMs = 1000;
const page: PageDefaults = { parameters: { then: "echo" }, code: 1006 };

const refusedWith = (status: number): Example => ({ url: `/handshake/${String(status)}`, reports: refused });

/** Ended before it was open. */
export const handshakeScenarios: readonly Scenario[] = [
  {
    id: "handshake-silent",
    path: "/handshake/silent",
    group: "handshake",
    description:
      "Takes the handshake and says nothing, until the client gives up. Meanwhile a browser opens no second connection to the same address and port.",
    parameters: handshakeTiming.filter((name) => name !== "after"),
    examples: [
      {
        url: "/handshake/silent",
        reports: {
          chromium: staysConnecting("gives up after 240 s: error, 1006"),
          node: staysConnecting("has no timer of its own"),
          ws: staysConnecting("waits forever, unless handshakeTimeout is set"),
        },
      },
    ],
    page: { ...page, isAlone: true },
    run: (client) => {
      client.act();
    },
  },
  {
    id: "handshake-slow",
    path: "/handshake/slow",
    group: "handshake",
    description:
      "Accepts, but takes `after` (" +
      formatDuration(defaultSlowMs) +
      " if not given) to say so, in ten pieces. Then it echoes.",
    parameters: handshakeTiming,
    examples: [{ url: "/handshake/slow?after=500ms", reports: everyone(staysOpen("opens late, then echoes")) }],
    page: { ...page, parameters: { after: "2s" }, isAlone: true, limitMs: 8_000 },
    run: (client) => {
      client.act();
      client.acceptSlowly(client.parameters.after ?? defaultSlowMs);
    },
  },
  {
    id: "handshake-bad-accept",
    path: "/handshake/bad-accept",
    group: "handshake",
    description:
      "Accepts with a Sec-WebSocket-Accept that belongs to another key, as a broken cache or a made-up server would. The client has to refuse (RFC 6455 §4.1).",
    parameters: handshakeTiming,
    examples: [{ url: "/handshake/bad-accept", reports: refused }],
    page: { ...page, needsServer: true },
    run: inHandshake((client) => {
      client.accept({ wrongProof: true, echo: false });
    }),
  },
  {
    id: "handshake-wrong-subprotocol",
    path: "/handshake/wrong-subprotocol",
    group: "handshake",
    description:
      "Accepts with a Sec-WebSocket-Protocol that the client did not offer. The client has to refuse (RFC 6455 §4.1); some do not.",
    parameters: handshakeTiming,
    examples: [{ url: "/handshake/wrong-subprotocol", reports: refused }],
    page: { ...page, needsServer: true },
    run: inHandshake((client) => {
      client.accept({ subprotocol: "afterclose.not-asked-for" });
    }),
  },
  {
    id: "handshake-reset",
    path: "/handshake/reset",
    group: "handshake",
    description: "Reads the handshake and answers with an RST.",
    parameters: handshakeTiming,
    examples: [{ url: "/handshake/reset", reports: refused }],
    page,
    run: inHandshake((client) => {
      client.reset();
    }),
  },
  {
    id: "handshake-status",
    path: "/handshake/{status}",
    group: "handshake",
    description:
      "Answers the handshake with any status from 200 to 599, with the headers that belong to it: Retry-After with 429 and 503, Location with 3xx (to /echo), " +
      "WWW-Authenticate with 401, Upgrade with 426. A browser hides all of it and reports 1006.",
    parameters: [...handshakeTiming, "retryAfter"],
    examples: [refusedWith(401), ...[403, 404, 426, 429, 503, 301, 500, 200].map(refusedWith)],
    page: { value: "503", parameters: { then: "echo", retryAfter: "" }, code: 1006 },
    check: (value) => {
      if (!/^[2-5]\d\d$/.test(value)) {
        throw new LabError(
          "ERR_LAB_PARAMETER",
          `"${value.slice(0, 80)}" is not a status that refuses a handshake. /handshake/ takes 200 to 599, or silent, slow, bad-accept, wrong-subprotocol or reset.`,
        );
      }
    },
    run: inHandshake((client) => {
      const { value } = client;
      client.refuse(plainAnswer(Number(value), `${value}: refused on purpose.\n`, headersFor(Number(value), client)));
    }),
  },
];

function headersFor(status: number, { parameters, lab }: ScenarioClient): Readonly<Record<string, string>> {
  if (parameters.retryAfter !== undefined || status === 429 || status === 503) {
    return retryAfter(parameters.retryAfter ?? defaultRetryMs);
  }
  if (status >= 300 && status < 400) {
    return { Location: `${lab.basePath}/echo` };
  }
  if (status === 401) {
    return { "WWW-Authenticate": "Bearer" };
  }
  return status === 426 ? upgradeHeaders : {};
}
