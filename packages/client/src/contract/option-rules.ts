import {
  aBoolean,
  aFunction,
  between,
  oneOf,
  type OptionGroup,
  type OptionRule,
  type OptionRules,
} from "@afterclose/wire";
import type { BufferOptions, ClientOptions, HeartbeatOptions, Ports } from "./options.ts";
import type { SharedOptions } from "./shared-options.ts";

type RulesFor<Options> = Readonly<Record<keyof Options, OptionRule | OptionGroup>> & OptionRules;

const fromZero = between(0);
const anything: OptionRule = () => undefined;
const anObject: OptionRule = (value) => (typeof value === "object" && value ? undefined : "an object");

const aProfile: OptionRule = (value) => {
  const { rows, ranges } = Object(value) as { readonly rows?: unknown; readonly ranges?: unknown };
  return Array.isArray(rows) && Array.isArray(ranges) ? undefined : "a profile of the catalogue";
};

const aCodec: OptionRule = (value) => {
  const { reader, write } = Object(value) as { readonly reader?: unknown; readonly write?: unknown };
  return typeof reader === "function" && typeof write === "function" ? undefined : "an object with reader and write";
};

const buffer: RulesFor<BufferOptions> = {
  maxBytes: fromZero,
  maxMessages: fromZero,
  maxAgeMs: fromZero,
  whenFull: oneOf("refuse", "drop-oldest", "drop-newest"),
  allowOtherUrl: aBoolean,
  flush: oneOf("after-open", "before-open"),
};

const heartbeat: RulesFor<HeartbeatOptions> = {
  idleMs: fromZero,
  timeoutMs: fromZero,
  message: anything,
  isAnswer: aFunction,
};

const ports: RulesFor<Ports> = { clock: anObject, chance: aFunction, dial: aFunction, life: aFunction };

/** What both clients take. */
export const sharedRules: RulesFor<SharedOptions> = {
  reconnect: aBoolean,
  stableMs: fromZero,
  maxAttempts: fromZero,
  maxDelayMs: fromZero,
  connectTimeoutMs: fromZero,
  closeTimeoutMs: fromZero,
  WebSocket: aFunction,
};

/** What each option of the whole client may be. */
export const clientRules: RulesFor<ClientOptions> = {
  ...sharedRules,
  buffer: { rules: buffer, canBeOff: true },
  heartbeat: { rules: heartbeat, canBeOff: true },
  policy: aFunction,
  profile: aProfile,
  on1000: oneOf("stop", "reconnect"),
  probeMs: fromZero,
  spreadMs: fromZero,
  authenticate: aFunction,
  signal: anObject,
  codec: aCodec,
  ports: { rules: ports },
};
