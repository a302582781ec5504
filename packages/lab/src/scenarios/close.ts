import { formatDuration } from "@afterclose/wire";
import { mayAppearOnWire } from "@afterclose/codes/ranges";
import { LabError } from "../errors.ts";
import { clean, type Example, everyone, lost, unmeasured } from "../report.ts";
import { type Scenario, timing } from "../scenario.ts";
import { afterOpen } from "../trigger.ts";

const page = { after: "2s", then: "echo", tick: "5" } as const;
const defaultTokenMs = 3000;
const defaultFinMs = 2000;

const sent = [1000, 1001, 1002, 1003, 1007, 1008, 1009, 1011, 1012, 1013, 1014, 3000, 3003, 3008, 4000, 4401, 4999];
const closeExample = (code: number): Example => ({
  url: code === 1000 ? "/close/1000?reason=bye" : `/close/${String(code)}`,
  reports: everyone(clean(code)),
});

// Chromium passes on what lies outside the protocol's own range, and 1004.
const verbatimInChromium = (code: number): Example => ({
  url: `/illegal/${String(code)}`,
  reports: { chromium: clean(code), node: lost("error"), ws: lost("error") },
});
const refusedByAll = (code: number): Example => ({
  url: `/illegal/${String(code)}`,
  reports: everyone(lost("error")),
});

/** Ended by a Close frame. */
export const closeScenarios: readonly Scenario[] = [
  {
    id: "close",
    path: "/close/{code}",
    group: "frame",
    description:
      "Ends the connection by the book, with any code that may be on the wire and a reason if you give one. " +
      "Most clients report it as it was sent; two kinds of runtime refuse 1012 to 1014.",
    parameters: [...timing, "reason"],
    examples: [closeExample(1000), ...sent.slice(1).map(closeExample)],
    page: { value: "1012", parameters: { ...page, reason: "" } },
    check: checkClose,
    run: afterOpen((connection, { value, parameters: { reason } }) => {
      connection.close(Number(value), reason);
    }),
  },
  {
    id: "close-empty",
    path: "/close",
    group: "frame",
    description: "Ends the connection by the book, with a Close frame that holds no code. Clients report 1005.",
    parameters: timing,
    examples: [{ url: "/close", reports: everyone(clean(1005)) }],
    page: { parameters: page, code: 1005 },
    run: afterOpen((connection) => {
      connection.close();
    }),
  },
  {
    id: "illegal",
    path: "/illegal/{code}",
    group: "frame",
    description:
      "Sends a code that is reserved, not assigned, or only ever noted on one's own side (RFC 6455 §7.4). " +
      "A strict client fails the connection; others pass the number on as if it were true.",
    parameters: [...timing, "reason"],
    examples: [
      refusedByAll(1006),
      refusedByAll(1005),
      refusedByAll(1015),
      ...[1004, 0, 999, 1016, 2999, 5000].map(verbatimInChromium),
    ],
    page: { value: "1006", parameters: page },
    check: checkIllegal,
    run: afterOpen((connection, { value, parameters: { reason } }) => {
      connection.close(Number(value), reason);
    }),
  },
  {
    id: "close-late-fin",
    path: "/late-fin",
    group: "frame",
    description:
      "Sends 1001 and hears the answer, but ends TCP only after `for` (" +
      formatDuration(defaultFinMs) +
      " if not given, and never after the lab's closeTimeoutMs), where a server should do it at once (RFC 6455 §7.1.1). " +
      "Shows whether a client tells of the end when the Close frames are exchanged, or when TCP has ended.",
    parameters: [...timing, "for", "reason"],
    examples: [{ url: "/late-fin?for=500ms", reports: unmeasured }],
    page: { parameters: page, code: 1001 },
    run: afterOpen((connection, { timers, parameters: { for: forMs = defaultFinMs, reason } }) => {
      connection.ignoreClose();
      connection.close(1001, reason);
      timers.after(forMs, () => {
        connection.fin();
      });
    }),
  },
  {
    id: "auth-late",
    path: "/auth/late",
    group: "frame",
    description:
      "Opens the connection, and closes it with `code` (3000 if not given, or 4401) unless the client sends the `token` (letmein, if not given) as a message within `after` (" +
      formatDuration(defaultTokenMs) +
      " if not given). " +
      "A wrong token is closed at once; after the right one it answers welcome, and echoes.",
    parameters: ["after", "code", "token", "every", "then"],
    examples: [
      { url: "/auth/late?after=300ms", reports: everyone(clean(3000)) },
      { url: "/auth/late?after=300ms&code=4401", reports: everyone(clean(4401)) },
    ],
    page: { parameters: { after: "2s", then: "echo" }, code: 3000 },
    run: (client) => {
      const { after = defaultTokenMs, code = 3000, token = "letmein" } = client.parameters;
      const connection = client.accept({ echo: false });
      const refuse = (reason: string): void => {
        if (connection.isOpen) {
          client.act();
          connection.close(code, reason);
        }
      };
      const cancel = client.timers.after(after, () => {
        refuse("no token came");
      });
      const stop = connection.onMessage((data) => {
        stop();
        cancel();
        if (data !== token) {
          refuse("not the token");
          return;
        }
        connection.send("welcome");
        connection.onMessage((message) => connection.send(message));
      });
    },
  },
];

function checkClose(value: string): void {
  const code = codeIn(value);
  if (mayAppearOnWire(code)) {
    return;
  }
  if (code <= 65535) {
    throw new LabError(
      "ERR_LAB_PARAMETER",
      `${value} must never be sent in a Close frame. To send it anyway, use /illegal/${value}. ` +
        `/close/ takes 1000 to 1003, 1007 to 1014 and 3000 to 4999${code === 1006 ? "; for a lost connection, which clients report as 1006, use /abort/fin" : ""}.`,
    );
  }
  throw new LabError(
    "ERR_LAB_PARAMETER",
    `Unknown close code "${value.slice(0, 80)}". /close/ takes 1000 to 1003, 1007 to 1014 and 3000 to 4999.`,
  );
}

function checkIllegal(value: string): void {
  const code = codeIn(value);
  if (!(code <= 65535)) {
    throw new LabError(
      "ERR_LAB_PARAMETER",
      `"${value.slice(0, 80)}" does not fit into a Close frame. /illegal/ takes a number from 0 to 65535.`,
    );
  }
  if (mayAppearOnWire(code)) {
    throw new LabError("ERR_LAB_PARAMETER", `${value} is a legal close code. Use /close/${value}.`);
  }
}

function codeIn(value: string): number {
  return /^\d{1,5}$/.test(value) ? Number(value) : Number.NaN;
}
