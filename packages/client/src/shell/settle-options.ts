import { hostClock, hostDial } from "#host";
import { assertClientOptions } from "#mistakes";
import { fillIn } from "../contract/fill-in.ts";
import { clientDefaults, type ClientOptions, type Ports } from "../contract/options.ts";
import { pageLife } from "../hosts/page-life.ts";

/** Options with every default in its place, and the outside world of one socket. */
export type Settled = Omit<ClientOptions, keyof typeof clientDefaults | "ports"> &
  Ports & {
    readonly [Name in keyof typeof clientDefaults]-?: Filled<
      Exclude<ClientOptions[Name], undefined>,
      (typeof clientDefaults)[Name]
    >;
  } & {
    /** Set in a world of a test's own. */
    readonly ports?: unknown;
  };

type Filled<Given, Default> = Given extends object
  ? Given & { readonly [Name in keyof Default]: Name extends keyof Given ? Exclude<Given[Name], undefined> : never }
  : Given;

// What all sockets without options share, made with the first, and anew where the host's class was replaced meanwhile.
let shared: Settled | undefined;
let sharedHost: unknown;

/** Puts what was given over the defaults and the host's own world. Throws ERR_OPTION on what is no answer. */
export function settleOptions(given: ClientOptions | undefined): Settled {
  if (given !== undefined) {
    return settle(given);
  }
  const { WebSocket } = globalThis as { WebSocket?: unknown };
  if (!shared || sharedHost !== WebSocket) {
    sharedHost = WebSocket;
    shared = settle({});
  }
  return shared;
}

function settle(given: ClientOptions): Settled {
  assertClientOptions(given);
  const { ports, WebSocket, buffer, heartbeat } = given;
  const clock = ports?.clock ?? hostClock;
  return {
    ...fillIn(clientDefaults, given),
    buffer: buffer !== false && fillIn(clientDefaults.buffer, buffer),
    heartbeat: heartbeat !== false && fillIn(clientDefaults.heartbeat, heartbeat),
    ...fillIn({ chance: Math.random, life: pageLife }, ports),
    clock,
    dial: ports?.dial ?? hostDial(WebSocket, clock),
  } as Settled;
}
