import { hostClock, hostDial } from "#host";
import { clientDefaults, type ClientOptions, type Ports } from "../contract/options.ts";
import { ClientError } from "../contract/errors.ts";
import { pageLife } from "../hosts/page-life.ts";

/** Options with every default in its place, and the outside world of one socket. */
export type Settled = Omit<ClientOptions, keyof typeof clientDefaults | "ports"> & {
  readonly ports: Ports;
} & {
  readonly [Name in keyof typeof clientDefaults]-?: Filled<
    Exclude<ClientOptions[Name], undefined>,
    (typeof clientDefaults)[Name]
  >;
};

type Filled<Given, Default> = Given extends object
  ? Given & { readonly [Name in keyof Default]: Name extends keyof Given ? Exclude<Given[Name], undefined> : never }
  : Given;

type Bag = Record<string, unknown>;

// What all sockets without options share, made with the first.
let shared: Settled | undefined;

/** Puts what was given over the defaults and the host's own world. Throws ERR_OPTION on what is no answer. */
export function settleOptions(given: ClientOptions | undefined): Settled {
  return given ? settle(given) : (shared ??= settle({}));
}

function settle(given: ClientOptions): Settled {
  const { ports, WebSocket, profile } = given;
  if (profile !== undefined) {
    const { rows, ranges } = Object(profile) as Bag;
    must(Array.isArray(rows) && Array.isArray(ranges), "profile", profile, "a profile of the catalogue");
  }
  const clock = ports?.clock ?? hostClock;
  const dial = ports?.dial ?? hostDial(WebSocket, clock);
  return {
    ...(merge(clientDefaults, given) as Settled),
    ports: { chance: Math.random, life: pageLife, ...ports, clock, dial },
  };
}

// The words that an option may be, and what the others may be, by the type of their default.
const allowed: Readonly<Record<string, string>> = {
  on1000: "stop or reconnect",
  overflow: "reject or drop-oldest or drop-newest",
  number: "0 or more",
  boolean: "true or false",
  object: "false or an object",
};

function merge(defaults: object, given: object): object {
  const merged = { ...given } as Bag;
  for (const [name, usual] of Object.entries(defaults)) {
    const value: unknown = merged[name] ?? usual;
    const kind = typeof usual;
    const limit = allowed[name] ?? allowed[kind] ?? "";
    const isNone = kind === "object" && value === false;
    const fits = kind === "string" ? limit.split(" or ").includes(value as string) : !((value as number) < 0);
    must(isNone || (typeof value === kind && fits && !Number.isNaN(value)), name, value, limit);
    merged[name] = kind === "object" && !isNone ? merge(usual as object, value as object) : value;
  }
  return merged;
}

function must(holds: boolean, option: string, value: unknown, limit: string): void {
  if (!holds) {
    throw new ClientError("ERR_OPTION", option, value, limit);
  }
}
