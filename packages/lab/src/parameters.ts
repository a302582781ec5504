import { fitReason, maxReasonBytes, reasonBytes, formatDuration, parseDuration } from "@afterclose/wire";
import { nearest } from "@afterclose/codes/nearest";
import { mayServerSend } from "@afterclose/codes/ranges";
import { LabError } from "./errors.ts";

/** How the TCP connection is to end, with or without a Close frame before it. */
export type How = "fin" | "rst" | number;

interface ParameterValues {
  after: number;
  afterMessages: number;
  reason: string;
  every: number;
  then: "echo";
  how: How;
  pings: "count" | "ignore";
  for: number;
  down: number;
  up: number;
  over: number;
  clients: number;
  rate: number;
  tick: number;
  size: number;
  code: 3000 | 4401;
  token: string;
  retryAfter: number;
  answer: "close" | "503";
  room: string;
  id: string;
}

export type ParameterName = keyof ParameterValues;

/** What a query asked for, read and checked. Durations are milliseconds. */
export type Parameters = { readonly [Name in ParameterName]?: ParameterValues[Name] };

/** One query parameter: what it does, what it may be, and how it is read. */
export interface ParameterRow<Value> {
  readonly does: string;
  readonly allowed: string;
  readonly example: string;
  readonly read: (text: string) => Value | undefined;
}

const duration = (does: string, example: string, most = 86_400_000): ParameterRow<number> => ({
  does,
  example,
  allowed: `a duration such as 500ms, 2s or 1m, up to ${formatDuration(most)}`,
  read: (text) => within(parseDuration(text), 0, most),
});

const count = (does: string, example: string, least: number, most: number): ParameterRow<number> => ({
  does,
  example,
  allowed: `a whole number from ${String(least)} to ${String(most)}`,
  read: (text) => (/^\d{1,9}$/.test(text) ? within(Number(text), least, most) : undefined),
});

const choice = <const Value extends string | number>(
  does: string,
  example: string,
  values: readonly Value[],
): ParameterRow<Value> => ({
  does,
  example,
  allowed: values.map(String).join(" or "),
  read: (text) => values.find((value) => String(value) === text),
});

const name = (does: string, example: string): ParameterRow<string> => ({
  does,
  example,
  allowed: "1 to 64 letters, digits and -._~",
  read: (text) => (/^[\w.~-]{1,64}$/.test(text) ? text : undefined),
});

/** Every query parameter of every ending. The tables in the docs are printed from it. */
export const parameterRows: { readonly [Name in ParameterName]: ParameterRow<ParameterValues[Name]> } = {
  after: duration("Waits this long first. For /idle: this long without a byte.", "2s"),
  afterMessages: count(
    "Waits until the client sent so many messages; with `after`, whichever comes first.",
    "3",
    1,
    1_000_000,
  ),
  reason: {
    does: "The reason in the Close frame.",
    example: "bye",
    allowed: `text of at most ${String(maxReasonBytes)} bytes as UTF-8 (for one byte more, see /frame/reason-124)`,
    read: (text) => (reasonBytes(text) <= maxReasonBytes && fitReason(text) === text ? text : undefined),
  },
  every: count("Ends only each so-manieth connection; the others echo.", "2", 1, 1_000_000),
  then: choice(
    "With echo: only the first connection ends so, the later ones echo. Give an `id` or a `room` that is yours.",
    "echo",
    ["echo"],
  ),
  how: {
    does: "How the connection ends: TCP's FIN or RST without a Close frame, or a Close frame with this code.",
    example: "rst",
    allowed: "fin, rst, or a close code that a server may send",
    read: readHow,
  },
  pings: choice("Whether pings and pongs count as a sign of life.", "ignore", ["count", "ignore"]),
  for: duration("How long it lasts.", "10s", 3_600_000),
  down: duration("How long the service is down.", "3s", 3_600_000),
  up: duration("How long the service is up.", "2s", 3_600_000),
  over: duration("The time over which the drain is spread.", "5s", 3_600_000),
  clients: count("How many clients have to be there before it begins.", "3", 1, 100_000),
  rate: count("Messages in a second.", "10", 1, 1000),
  tick: count("Sends numbered messages meanwhile, so many in a second, so that a loss shows.", "5", 1, 1000),
  size: count("Bytes in each message.", "65536", 1, 1_048_576),
  code: choice("The code for a client that did not say who it is.", "4401", [3000, 4401]),
  token: name("The token that lets a client in.", "letmein"),
  retryAfter: duration("What Retry-After says, in whole seconds.", "3s"),
  answer: choice("Whether newcomers are accepted and closed, or refused with 503.", "503", ["close", "503"]),
  room: name("The room, for endings that remember. One ends nobody in another room.", "red"),
  id: name("Marks the client's connections, so that it finds what the lab saw of them.", "abc123"),
};

/** Reads a query; a value or a name that the ending does not know is an error that says what is allowed. */
export function readParameters(query: URLSearchParams, known: readonly ParameterName[]): Parameters {
  const found: Record<string, unknown> = {};
  for (const [key, text] of query) {
    const parameter = known.find((one) => one === key);
    if (parameter === undefined) {
      const meant = nearest(key, known);
      const takes = `This path takes ${known.length === 0 ? "none" : known.join(", ")}.`;
      const way = meant === undefined ? takes : `Did you mean "${meant}"? ${takes}`;
      throw new LabError("ERR_LAB_PARAMETER", `Unknown parameter "${cut(key)}". ${way}`);
    }
    if (parameter in found) {
      throw new LabError("ERR_LAB_PARAMETER", `${parameter} is given twice; give it once.`);
    }
    const { allowed, read } = parameterRows[parameter];
    const value = read(text);
    if (value === undefined) {
      throw new LabError("ERR_LAB_PARAMETER", `${parameter} is "${cut(text)}", but must be ${allowed}.`);
    }
    found[parameter] = value;
  }
  return found;
}

function readHow(text: string): How | undefined {
  if (text === "fin" || text === "rst") {
    return text;
  }
  return /^\d{4}$/.test(text) && mayServerSend(Number(text)) ? Number(text) : undefined;
}

function within(value: number | undefined, least: number, most: number): number | undefined {
  return value !== undefined && value >= least && value <= most ? value : undefined;
}

function cut(text: string): string {
  return text.length > 80 ? `${text.slice(0, 80)}…` : text;
}
