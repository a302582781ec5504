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

/** Puts what was given over the defaults and the host's own world. Throws ERR_OPTION on a number that is none. */
export function settleOptions(given: ClientOptions | undefined): Settled {
  return given ? settle(given) : (shared ??= settle({}));
}

function settle(given: ClientOptions): Settled {
  const { ports, WebSocket } = given;
  const clock = ports?.clock ?? hostClock;
  const dial = ports?.dial ?? hostDial(WebSocket, clock);
  return {
    ...(merge(clientDefaults, given) as Settled),
    ports: { chance: Math.random, life: pageLife, ...ports, clock, dial },
  };
}

function merge(defaults: object, given: object): object {
  const merged = { ...defaults } as Bag;
  for (const [name, value] of Object.entries(given) as [string, unknown][]) {
    const usual = merged[name];
    if (typeof usual === "number" && value !== undefined && !(typeof value === "number" && value >= 0)) {
      throw new ClientError("ERR_OPTION", name, value, 0);
    }
    merged[name] = typeof usual === "object" && value ? merge(usual ?? {}, value) : (value ?? usual);
  }
  return merged;
}
