import { hostClock, hostDial } from "#host";
import { clientDefaults, type ClientOptions, type Ports } from "../contract/options.ts";
import { ClientError } from "../contract/errors.ts";
import { pageLife } from "../hosts/page-life.ts";

/** Options with every default in its place, and the outside world of one socket. */
export type Settled = Omit<ClientOptions, keyof typeof clientDefaults | "ports"> &
  Ports & {
    readonly [Name in keyof typeof clientDefaults]-?: Filled<
      Exclude<ClientOptions[Name], undefined>,
      (typeof clientDefaults)[Name]
    >;
  };

type Filled<Given, Default> = Given extends object
  ? Given & { readonly [Name in keyof Default]: Name extends keyof Given ? Exclude<Given[Name], undefined> : never }
  : Given;

type Bag = Record<string, unknown>;

// What all sockets without options share, made with the first, and anew where the host's class was replaced meanwhile.
let shared: Settled | undefined;
let sharedHost: unknown;

/** Puts what was given over the defaults and the host's own world. Throws ERR_OPTION on what is no answer. */
export function settleOptions(given: ClientOptions | undefined): Settled {
  const { WebSocket } = globalThis as { WebSocket?: unknown };
  if (given) {
    return settle(given);
  }
  if (!shared || sharedHost !== WebSocket) {
    sharedHost = WebSocket;
    shared = settle({});
  }
  return shared;
}

function settle(given: ClientOptions): Settled {
  const { ports, WebSocket, profile } = given;
  const { rows, ranges } = Object(profile) as Bag;
  if (profile !== undefined && !(Array.isArray(rows) && Array.isArray(ranges))) {
    throw new ClientError("ERR_OPTION", "profile", profile, "a profile of the catalogue");
  }
  if (WebSocket !== undefined && typeof WebSocket !== "function") {
    throw new ClientError("ERR_OPTION", "WebSocket", WebSocket, "a constructor");
  }
  const clock = ports?.clock ?? hostClock;
  const dial = ports?.dial ?? hostDial(WebSocket, clock);
  return {
    ...(merge(clientDefaults, given) as Settled),
    chance: Math.random,
    life: pageLife,
    ...ports,
    clock,
    dial,
  };
}

// What an option may be, by its name or by what its default is.
const answers: Readonly<Record<string, string>> & { readonly number: string } = {
  number: "0 or more",
  boolean: "true or false",
  object: "false or an object",
  on1000: "stop or reconnect",
  whenFull: "refuse or drop-oldest or drop-newest",
};

function merge(defaults: object, given: object): object {
  const merged = { ...given } as Bag;
  for (const name in defaults) {
    const usual = (defaults as Bag)[name];
    const value = (merged[name] ??= usual);
    const kind = typeof usual;
    const limit = answers[name] ?? answers[kind as "number"];
    if (
      kind === "object"
        ? value !== false && typeof value !== kind
        : typeof value !== kind ||
          !(kind === "number" ? (value as number) >= 0 : limit.split(" or ").includes(String(value)))
    ) {
      throw new ClientError("ERR_OPTION", name, value, limit);
    }
    if (kind === "object" && value) {
      merged[name] = merge(usual, value);
    }
  }
  return merged;
}
