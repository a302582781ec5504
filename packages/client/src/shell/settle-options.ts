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
  if (profile !== undefined) {
    const { rows, ranges } = Object(profile) as Bag;
    if (!Array.isArray(rows) || !Array.isArray(ranges)) {
      throw new ClientError("ERR_OPTION", "profile", profile, "a profile of the catalogue");
    }
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

// The words that an option may be.
const words: Readonly<Record<string, string>> = {
  on1000: "stop or reconnect",
  overflow: "reject or drop-oldest or drop-newest",
};

function merge(defaults: object, given: object): object {
  const merged = { ...given } as Bag;
  for (const [name, usual] of Object.entries(defaults) as [string, object | string][]) {
    const value = (merged[name] ??= usual);
    const kind = typeof usual;
    const allowed = words[name];
    if (
      !(kind === "object" && value === false) &&
      (allowed
        ? !allowed.split(" or ").includes(value as string)
        : typeof value !== kind || (kind !== "object" && !((value as number) >= 0)))
    ) {
      const others = kind === "number" ? "0 or more" : kind === "object" ? "false or an object" : "true or false";
      throw new ClientError("ERR_OPTION", name, value, allowed ?? others);
    }
    if (kind === "object" && value !== false) {
      merged[name] = merge(usual as object, value);
    }
  }
  return merged;
}
