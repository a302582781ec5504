import type { Advice } from "./advice.ts";
import { adviceOf } from "./explain.ts";
import type { Actor, Begins, Family, Lost, MaySend, Planned, SentBy, VendorClass } from "./generated/types.ts";
import type { Entry } from "./lookup.ts";
import { type BrowserReport, browserReports } from "./runtime-view.ts";

/** What is true of one code, on every axis that codes are compared on. */
export interface CompareFacts {
  readonly code: number;
  readonly family: Family;
  readonly begins: Begins;
  readonly onWire: boolean;
  readonly clean: boolean;
  readonly planned: Planned;
  readonly maySend: MaySend;
  readonly advice: Advice;
  readonly lost: Lost;
  readonly actor: Actor;
  readonly browsers: readonly BrowserReport[];
}

/** Reads the facts of an entry: from its row, or from what its vendor says. */
export function compareFacts(entry: Entry): CompareFacts {
  const { row, vendor, code } = entry;
  const said = vendor?.row ?? vendor?.range;
  const plain: CompareFacts = {
    code,
    family: row.family,
    begins: row.begins,
    onWire: row.onWire,
    clean: row.clean,
    planned: row.planned,
    maySend: row.maySend,
    advice: adviceOf(entry, "client"),
    lost: row.lost,
    actor: row.actor,
    browsers: browserReports(code),
  };
  if (said === undefined) {
    return plain;
  }
  const sentBy = vendor?.row?.sentBy ?? "server";
  return {
    ...plain,
    begins: beginsBy[sentBy],
    onWire: sentBy !== "local" && row.onWire,
    planned: unplanned.has(said.class) ? "no" : "yes",
    maySend: {
      client: sentBy === "client" || sentBy === "either",
      server: sentBy === "server" || sentBy === "either",
      browserScript: row.maySend.browserScript && (sentBy === "client" || sentBy === "either"),
    },
    actor: actorOf[said.class],
  };
}

// What happens to a service, not what it sets out to do.
const unplanned: ReadonlySet<VendorClass> = new Set(["server-fault", "timeout", "overload", "slow-consumer"]);

const beginsBy: Readonly<Record<SentBy, Begins>> = {
  client: "client",
  server: "server",
  either: "either",
  local: "client",
};

const actorOf: Readonly<Record<VendorClass, Actor>> = {
  done: "nobody",
  auth: "client-author",
  forbidden: "client-author",
  "bad-request": "client-author",
  "not-found": "client-author",
  limit: "client-author",
  "slow-consumer": "both",
  sharding: "client-author",
  transport: "client-author",
  overload: "operator",
  timeout: "both",
  "server-fault": "operator",
  restart: "nobody",
  replaced: "client-author",
  session: "client-author",
  version: "client-author",
  idle: "client-author",
  "time-limit": "client-author",
  other: "depends",
};
