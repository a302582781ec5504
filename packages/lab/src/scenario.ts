import type { LabWords } from "./generated/words.ts";
import type { ParameterName, Parameters } from "./parameters.ts";
import type { Example } from "./report.ts";
import type { ScenarioClient } from "./scenario-client.ts";

/** The scenarios that have a title in `languages/en/lab.json`. */
export type ScenarioId = keyof LabWords["scenarios"];

/** By what a scenario ends a connection: the headings of the page's list. */
export type ScenarioGroup = keyof LabWords["groups"];

/** The parameters that the site's page offers a field for. */
export type PageParameter = Extract<
  ParameterName,
  "after" | "down" | "for" | "up" | "over" | "tick" | "rate" | "then" | "reason" | "how" | "answer" | "retryAfter"
>;

/** How the site's page plays a scenario, until its visitor changes it. */
export interface PageDefaults {
  /** What stands for `{code}` or `{status}`. */
  readonly value?: string;
  /** The parameters that the page offers, in their order; an empty one is left to the lab. */
  readonly parameters: Readonly<Partial<Record<PageParameter, string>>>;
  /** Query parameters that the page does not offer. */
  readonly fixed?: string;
  /** `both`: what ends one client ends the other. If not set, each meets its own ending. */
  readonly room?: "both";
  /** `asks`: sends a question now and then. `closes`: closes after a while. */
  readonly client?: "asks" | "closes";
  /** A browser holds other handshakes back meanwhile, so that nothing can run beside it. */
  readonly isAlone?: true;
  /** The code that a browser's client reports. If not set, the value. */
  readonly code?: number;
  /** Bytes on the wire cannot be simulated. */
  readonly needsServer?: true;
  /** After how long the page ends it, if nothing else does. */
  readonly limitMs?: number;
}

/** One way to end a connection. A row tells all of it: the lab, its pages, the site's lab and the CLI read it here. */
export interface Scenario {
  /** Its name in links. Its title, in each language, is in `languages/<tag>/lab.json`. */
  readonly id: ScenarioId;
  /** Where it is, such as `/close/{code}`. */
  readonly path: string;
  readonly group: ScenarioGroup;
  readonly description: string;
  /** The query parameters it knows, beside `id` and `room`, which all know. */
  readonly parameters: readonly ParameterName[];
  /** Whether it ends the connections of others too. */
  readonly endsOthers?: true;
  /** Whether it sends as much as the client takes: only so many run at a time. */
  readonly isFlood?: true;
  /** The numbers it sends in a second where neither `tick` nor `rate` says so. */
  readonly rate?: number;
  readonly examples: readonly [Example, ...Example[]];
  readonly page: PageDefaults;
  /** Throws a `LabError` for what it cannot do, before anything happens. */
  readonly check?: (value: string, parameters: Parameters) => void;
  readonly run: (client: ScenarioClient) => void;
}

/** The parameters of every scenario that waits for its moment and may spare some. */
export const timing: readonly ParameterName[] = ["after", "afterMessages", "every", "then", "tick"];

/** The same, for scenarios in the handshake, where there are no messages yet. */
export const handshakeTiming: readonly ParameterName[] = ["after", "every", "then"];
