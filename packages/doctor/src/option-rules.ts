import { X509Certificate } from "node:crypto";
import { isIP } from "node:net";
import { nearestOption } from "@afterclose/codes/nearest";
import {
  aBoolean,
  aFunction,
  between,
  checkOptions,
  OptionError,
  type OptionFault,
  type OptionRule,
  type OptionRules,
} from "@afterclose/wire";
import type { ReadingOptions } from "./log/each-ending.ts";
import { doctorDefaults, type DoctorOptions } from "./options.ts";
import { protocols } from "./protocols/protocols.ts";
import { maskBroken } from "./report/mask.ts";

const aTime = (leastMs: number): OptionRule => between(leastMs, 600_000);
const aWatch = between(1000, doctorDefaults.maxWatchMs);
const aText: OptionRule = (value) => (typeof value === "string" ? undefined : "a text");
const aList: OptionRule = (value) => (Array.isArray(value) ? undefined : "a list");
const anObject: OptionRule = (value) => (typeof value === "object" && value ? undefined : "an object");
const anOrigin: OptionRule = (value) =>
  typeof value === "string" && !/[\s\0]/.test(value) ? undefined : "an origin without spaces, as https://example.com";
const anAddress: OptionRule = (value) =>
  typeof value === "string" && isIP(value) !== 0 ? undefined : "an IPv4 or IPv6 address";
const aFamily: OptionRule = (value) => (value === 4 || value === 6 ? undefined : "4 or 6");
const aProtocol: OptionRule = (value) =>
  protocols.some(({ id }) => id === value) ? undefined : `one of ${protocols.map(({ id }) => id).join(", ")}`;
const aProxy: OptionRule = (value) =>
  typeof value === "string" && URL.canParse(value) && new URL(value).protocol === "http:"
    ? undefined
    : "the URL of an HTTP proxy, as http://host:port";
const aCertificate: OptionRule = (value) =>
  typeof value === "string" && isCertificate(value) ? undefined : "certificates as PEM";

const doctorRules = {
  watchMs: aWatch,
  quickIdleMs: aWatch,
  probeLimits: aBoolean,
  probeOrigin: aBoolean,
  headers: aList,
  subprotocols: aList,
  origin: anOrigin,
  ca: aCertificate,
  insecure: aBoolean,
  resolve: anAddress,
  family: aFamily,
  proxy: aProxy,
  hello: aText,
  protocol: aProtocol,
  message: aText,
  serverLog: aText,
  connectTimeoutMs: aTime(1),
  holdMs: aTime(0),
  answerTimeoutMs: aTime(1),
  closeTimeoutMs: aTime(1),
  signal: anObject,
  onEvent: aFunction,
  clock: anObject,
} satisfies Readonly<Record<keyof DoctorOptions, OptionRule>>;

const readingRules = {
  signal: anObject,
  onLines: aFunction,
} satisfies Readonly<Record<keyof ReadingOptions, OptionRule>>;

/** Refuses what cannot work, before anything is sent. */
export function assertDoctorOptions(given: unknown): void {
  assertOptions(given, doctorRules);
  const { headers = [], subprotocols = [], resolve, family } = (given ?? {}) as DoctorOptions;
  for (const [at, header] of headers.entries()) {
    assertHeader(`headers[${String(at)}]`, header);
  }
  for (const [at, name] of subprotocols.entries()) {
    if (!isToken(name)) {
      refuse({ path: `subprotocols[${String(at)}]`, value: hidden, allowed: "a name without spaces" });
    }
  }
  if (resolve !== undefined) {
    assertFamily(family, resolve);
  }
}

/** Refuses what the reading of a log does not take. */
export function assertReadingOptions(given: unknown): void {
  assertOptions(given, readingRules);
}

function assertOptions(given: unknown, rules: OptionRules): void {
  const fault = checkOptions(given, rules);
  if (fault !== undefined) {
    refuse(fault);
  }
}

/** Refuses an address of one family where only the other is wanted. */
export function assertFamily(family: 4 | 6 | undefined, address: string): void {
  const its = isIP(address);
  if (family !== undefined && its !== 0 && its !== family) {
    refuse({ path: "family", value: family, allowed: `${String(its)} beside the address ${address}, or nothing` });
  }
}

// RFC 9110 §5.6.2: a header's name, and a subprotocol's, is a token.
const isToken = (name: unknown): boolean => typeof name === "string" && /^[\w!#$%&'*+.^`|~-]+$/.test(name);
const ofTheHandshake = /^(?:host|upgrade|connection|content-length|transfer-encoding|sec-websocket-.*)$/i;

function assertHeader(path: string, header: unknown): void {
  const [name, value] = (Array.isArray(header) ? header : []) as readonly unknown[];
  if (!isToken(name) || typeof value !== "string" || /[\r\n\0]/.test(value)) {
    const allowed = "a list of a name that is a token and a value without line breaks";
    refuse({ path, value: isToken(name) ? name : hidden, allowed });
  }
  if (ofTheHandshake.test(String(name))) {
    const instead = /^host$/i.test(String(name)) ? ": the host stands in the URL, its address in resolve" : "";
    refuse({ path, value: name, allowed: `a header that the handshake does not write itself${instead}` });
  }
}

function isCertificate(pem: string): boolean {
  try {
    return new X509Certificate(pem).subject !== "";
  } catch {
    return false;
  }
}

const hidden = "***";
// What may hold a password or a token is not repeated, in a message or beside it.
const secrets = /^(?:headers|subprotocols|hello|message|ca)$/;

function refuse({ path, value, allowed }: OptionFault): never {
  const isSecret = secrets.test(path);
  const masked = path === "proxy" && typeof value === "string" ? maskBroken(value) : value;
  throw new OptionError({ path, value: isSecret ? hidden : masked, allowed }, nearestOption(path, allowed));
}
