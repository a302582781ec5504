import type { CauseId } from "@afterclose/codes";
import { headerOf } from "../connect/header-of.ts";
import type { SayId } from "../report/saying.ts";
import type { UpgradeFacts } from "./facts.ts";
import { hopsSeen } from "./hops.ts";

type Answered = Extract<UpgradeFacts, { kind: "answered" }>;

/** A refusal in a product's own status or words: what it means there. */
interface ProductRefusal {
  readonly statuses: readonly number[];
  /** The hop that has to be named by the headers. If not set, the body names it. */
  readonly hop?: string;
  /** What the body has to say. If not set, anything. */
  readonly body?: RegExp;
  readonly cause: CauseId;
  readonly says: SayId;
}

const all = (from: number, to: number): readonly number[] =>
  Array.from({ length: to - from + 1 }, (_, index) => from + index);

const productRefusals: readonly ProductRefusal[] = [
  { statuses: [520], hop: "cloudflare", cause: "handshake.bad-gateway", says: "cf-520" },
  { statuses: [521], hop: "cloudflare", cause: "handshake.bad-gateway", says: "cf-521" },
  { statuses: [522, 523], hop: "cloudflare", cause: "handshake.bad-gateway", says: "cf-522" },
  { statuses: [524], hop: "cloudflare", cause: "handshake.bad-gateway", says: "cf-524" },
  { statuses: [525, 526], hop: "cloudflare", cause: "handshake.bad-gateway", says: "cf-525" },
  { statuses: [530], hop: "cloudflare", cause: "handshake.bad-gateway", says: "cf-530" },
  {
    statuses: all(400, 599),
    body: /no healthy upstream/i,
    cause: "handshake.unavailable",
    says: "no-healthy-upstream",
  },
  {
    statuses: [503],
    body: /upstream connect error|disconnect\/reset before headers/i,
    cause: "handshake.bad-gateway",
    says: "upstream-connect",
  },
  {
    statuses: all(500, 504),
    body: /Backend fetch failed|Guru Meditation/i,
    cause: "handshake.bad-gateway",
    says: "upstream-connect",
  },
  {
    statuses: [503],
    body: /No server is available to handle this request/i,
    cause: "handshake.unavailable",
    says: "no-healthy-upstream",
  },
  { statuses: [460], hop: "aws-alb", cause: "handshake.aborted", says: "alb-460" },
  { statuses: [463], hop: "aws-alb", cause: "handshake.status", says: "alb-463" },
  { statuses: [464], hop: "aws-alb", cause: "handshake.status", says: "alb-464" },
  { statuses: [561], hop: "aws-alb", cause: "handshake.unauthorized", says: "alb-561" },
];

/** What the product that refused means by it, where headers or body name the product. */
export function productRefusal(answer: Answered): ProductRefusal | undefined {
  const seen = hopsSeen(answer.headers);
  const isCloudflare = headerOf(answer.headers, "cf-ray") !== undefined || /cloudflare/i.test(answer.body);
  return productRefusals.find(({ statuses, hop, body }) => {
    const isNamed = hop === undefined || seen.includes(hop) || (hop === "cloudflare" && isCloudflare);
    return statuses.includes(answer.status) && isNamed && body?.test(answer.body) !== false;
  });
}

/** What a status without a cause of its own says of the request (RFC 9110 §15, RFC 6585). */
export const statusSays: Readonly<Partial<Record<number, SayId>>> = {
  400: "status-400",
  405: "status-405",
  406: "status-406",
  408: "status-408",
  411: "status-413",
  413: "status-413",
  414: "status-414",
  421: "status-421",
  431: "status-431",
  494: "status-431",
  451: "status-451",
  500: "status-500",
  501: "status-501",
  505: "status-505",
};
