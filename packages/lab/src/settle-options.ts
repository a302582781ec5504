import { nearestOption } from "@afterclose/codes/nearest";
import {
  aBoolean,
  aFunction,
  checkOptions,
  longestTimerMs,
  OptionError,
  type OptionRule,
  type OptionRules,
  systemClock,
} from "@afterclose/wire";
import { LabError } from "./errors.ts";
import { isLoopback, labDefaults, type LabOptions, type LabSettings, type StartLabOptions } from "./options.ts";

const whole =
  (least: number, most: number = Number.MAX_SAFE_INTEGER): OptionRule =>
  (value) =>
    Number.isInteger(value) && Number(value) >= least && Number(value) <= most
      ? undefined
      : `a whole number from ${String(least)} to ${String(most)}`;
const time = (leastMs: number): OptionRule => whole(leastMs, longestTimerMs);
const some: OptionRule = whole(1, 1_000_000);

const isOrigin = (text: unknown): boolean =>
  typeof text === "string" && URL.canParse(text) && new URL(text).origin === text;
const origins: OptionRule = (value) =>
  value === "*" || (Array.isArray(value) && value.every(isOrigin))
    ? undefined
    : `"*", or a list of origins as a browser sends them: https://example.com, without a path`;
const path: OptionRule = (value) =>
  typeof value === "string" && /^(?:(?:\/[\w.~-]+)*\/*)$/.test(value)
    ? undefined
    : 'a path that begins with a slash and holds letters, digits and -._~ only, such as "/lab"';
const aClock: OptionRule = (value) => (Object(value) === value ? undefined : "a clock: now, wall and after");
const aText: OptionRule = (value) => (typeof value === "string" ? undefined : "a text");

const labRules = {
  basePath: path,
  shared: aBoolean,
  allowOrigins: origins,
  addressOf: aFunction,
  maxConnections: some,
  maxConnectionsPerAddress: some,
  maxHandshakesPerSecond: some,
  maxMessageBytes: whole(125, 1_073_741_824),
  maxFrames: whole(1),
  maxBytes: whole(1),
  maxHeldBytes: whole(1),
  maxLifetimeMs: time(1),
  connectTimeoutMs: time(1),
  closeTimeoutMs: time(1),
  maxFloods: whole(0, 1_000_000),
  maxFloodBytes: whole(1),
  maxFloodMessages: whole(1),
  maxNumbersPerSecond: whole(0),
  maxRooms: some,
  roomMs: time(0),
  maxObservations: whole(0, 1_000_000),
  onEnding: aFunction,
  clock: aClock,
} satisfies Readonly<Record<keyof LabOptions, OptionRule>>;

const listenRules = {
  port: whole(0, 65_535),
  host: aText,
  allowRemote: aBoolean,
  tls: aBoolean,
} satisfies Readonly<Record<Exclude<keyof StartLabOptions, keyof LabOptions>, OptionRule>>;

/** Fills in the defaults and refuses what cannot work. */
export function settle(options: LabOptions): LabSettings {
  check(options, labRules);
  const { maxConnections = labDefaults.maxConnections, maxConnectionsPerAddress = maxConnections } = options;
  const given = Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined));
  const settings: LabSettings = {
    ...labDefaults,
    clock: systemClock,
    maxConnectionsFromHere: maxConnectionsPerAddress,
    ...given,
  };
  return { ...settings, basePath: settings.basePath.replace(/\/+$/, "") };
}

interface Listening {
  readonly port: number;
  readonly host: string;
  readonly tls: boolean;
  /** What is left for the lab itself. */
  readonly labOptions: LabOptions;
}

/** Refuses a port that is none, and a host beyond this machine that was not asked for by name. */
export function settleListening(options: StartLabOptions): Listening {
  check(options, { ...labRules, ...listenRules });
  const {
    port = labDefaults.port,
    host = labDefaults.host,
    allowRemote = labDefaults.allowRemote,
    tls = labDefaults.tls,
    ...labOptions
  } = options;
  if (!isLoopback(host) && !allowRemote) {
    throw new LabError(
      "ERR_LAB_REMOTE",
      `The host "${host}" is not a loopback address: other machines could reach this lab and use it. ` +
        `Listen on 127.0.0.1, ::1 or localhost, or set allowRemote to mean it.`,
    );
  }
  return { port, host, tls, labOptions };
}

function check(options: object, rules: OptionRules): void {
  const fault = checkOptions(options, rules);
  if (fault !== undefined) {
    throw new OptionError(fault, nearestOption(fault.path, fault.allowed));
  }
}
