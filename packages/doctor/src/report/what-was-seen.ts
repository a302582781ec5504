import type { DoctorOptions } from "../options.ts";
import type { Facts } from "../verdict/facts.ts";
import { maskUrl } from "./mask.ts";
import type { OptionSeen, ResponseSeen, TlsSeen } from "./report.ts";

const shown = "***";
const longestBody = 2000;

/** The options as they may be told: not what stands in them, where that may be a secret. */
export function optionsSeen(given: DoctorOptions): Readonly<Record<string, OptionSeen>> {
  const seen = Object.entries(given).map(([name, value]: readonly [string, unknown]) => [
    name,
    optionSeen(name, value),
  ]);
  return Object.fromEntries(seen.filter(([, value]) => value !== undefined)) as Readonly<Record<string, OptionSeen>>;
}

function optionSeen(name: string, value: unknown): OptionSeen | undefined {
  switch (name) {
    case "headers":
      return (value as NonNullable<DoctorOptions["headers"]>).map(([header]) => `${header}: ${shown}`);
    case "subprotocols":
      return [...(value as readonly string[])];
    case "proxy":
      return maskUrl(String(value));
    case "signal":
    case "onEvent":
    case "clock":
      return undefined;
    case "origin":
    case "resolve":
    case "protocol":
    case "serverLog":
      return String(value);
    default:
      // What a text may hold is not known here.
      return typeof value === "number" || (typeof value === "boolean" && value) ? value : maskedText(value);
  }
}

function maskedText(value: unknown): string | undefined {
  return typeof value === "string" ? shown : undefined;
}

export function tlsSeen({ tls }: Facts): TlsSeen | null {
  if (tls?.kind !== "secure") {
    return null;
  }
  const { version, cipher = "", alpn, certificate } = tls;
  const { subject, issuer, inFull = { subject, issuer }, names, fromMs, toMs, chain, distrust } = certificate;
  return {
    protocol: version,
    cipher,
    alpn: alpn ?? null,
    ...inFull,
    names,
    notBefore: isoOf(fromMs),
    notAfter: isoOf(toMs),
    chain,
    distrust: distrust ?? null,
  };
}

/** A certificate may hold any date, or none that can be read. */
function isoOf(ms: number): string {
  return Number.isNaN(ms) || Math.abs(ms) > 8.64e15 ? "" : new Date(ms).toISOString().replace(".000Z", "Z");
}

export function responseSeen({ upgrade }: Facts): ResponseSeen | null {
  if (upgrade?.kind !== "answered") {
    return null;
  }
  const { version = "1.1", status, statusText = "", headers, body } = upgrade;
  return { version, status, statusText, headers, body: body.slice(0, longestBody) };
}
