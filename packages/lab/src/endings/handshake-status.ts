import { STATUS_CODES } from "node:http";
import { inHandshake } from "../due.ts";
import { type Ending, handshakeTiming } from "../ending.ts";
import { LabError } from "../errors.ts";
import { plainAnswer, upgradeHeaders } from "../handshake.ts";
import { refused } from "../report.ts";
import type { Visit } from "../visit.ts";

const statuses = [401, 403, 404, 426, 429, 503, 301, 500, 200] as const;

/** An HTTP status instead of 101. */
export const handshakeStatus: Ending = {
  path: "/handshake/{status}",
  title: "The handshake is refused with this HTTP status",
  description:
    "Answers the handshake with any status from 200 to 599, with the headers that belong to it: Retry-After with 429 and 503, Location with 3xx (to /echo), " +
    "WWW-Authenticate with 401, Upgrade with 426. A browser hides all of it and reports 1006.",
  parameters: [...handshakeTiming, "retryAfter"],
  examples: statuses.map((status) => ({
    url: `/handshake/${String(status)}`,
    reports: refused,
  })) as unknown as Ending["examples"],
  check: (value) => {
    if (!/^[2-5]\d\d$/.test(value)) {
      throw new LabError(
        "ERR_LAB_PARAMETER",
        `"${value.slice(0, 80)}" is no status to refuse with. /handshake/ takes 200 to 599, or silent, slow, bad-accept, wrong-subprotocol or reset.`,
      );
    }
  },
  play: inHandshake((visit) => {
    const status = Number(visit.value);
    const text = `${visit.value} ${STATUS_CODES[status] ?? ""}`.trim();
    visit.refuse(plainAnswer(status, `${text}: refused on purpose.\n`, headersFor(status, visit)));
  }),
};

function headersFor(status: number, visit: Visit): Readonly<Record<string, string>> {
  const { retryAfter } = visit.parameters;
  if (retryAfter !== undefined || status === 429 || status === 503) {
    return { "Retry-After": String(Math.ceil((retryAfter ?? 1000) / 1000)) };
  }
  if (status >= 300 && status < 400) {
    return { Location: `${visit.settings.basePath}/echo` };
  }
  if (status === 401) {
    return { "WWW-Authenticate": "Bearer" };
  }
  return status === 426 ? upgradeHeaders : {};
}
