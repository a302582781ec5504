import { mayAppearOnWire } from "@afterclose/codes/ranges";
import { afterOpen } from "../due.ts";
import { type Ending, timing } from "../ending.ts";
import { LabError } from "../errors.ts";
import { clean, type Example, lost } from "../report.ts";

// Chromium passes on what lies outside the protocol's own range, and 1004.
const verbatimInChromium = (code: number): Example => ({
  url: `/illegal/${String(code)}`,
  reports: { chromium: clean(code), node: lost("error"), ws: lost("error") },
});
const refusedByAll = (code: number): Example => ({
  url: `/illegal/${String(code)}`,
  reports: { chromium: lost("error"), node: lost("error"), ws: lost("error") },
});

/** A Close frame with a code that must never be on the wire. */
export const illegal: Ending = {
  path: "/illegal/{code}",
  title: "A Close frame with a code that must never be sent",
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
  check: (value) => {
    const code = /^\d{1,5}$/.test(value) ? Number(value) : NaN;
    if (!(code <= 65535)) {
      throw new LabError(
        "ERR_LAB_PARAMETER",
        `"${value}" does not fit into a Close frame. /illegal/ takes a number from 0 to 65535.`,
      );
    }
    if (mayAppearOnWire(code)) {
      throw new LabError(
        "ERR_LAB_PARAMETER",
        `${value} may be sent: there is nothing illegal about it. Use /close/${value}.`,
      );
    }
  },
  play: afterOpen((connection, { value, parameters: { reason } }) => {
    connection.close(Number(value), reason);
  }),
};
