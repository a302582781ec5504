import type { DoctorOptions } from "../options.ts";

const shown = "***";
// Shorter values would be found everywhere.
const leastLength = 4;

/** The values that the doctor was given: what they are is nobody's business, wherever the other side repeats them. */
export class Secrets {
  readonly #forms: readonly string[];

  constructor(url: string, options: DoctorOptions) {
    const all = [
      ...ofUrl(url),
      ...(options.proxy === undefined ? [] : userinfoOf(options.proxy)),
      ...ofOptions(options),
    ];
    const forms = new Set(all.filter((value) => value.length >= leastLength).flatMap(formsOf));
    // The longest first, so that no part of one is left over.
    this.#forms = [...forms].sort((a, b) => b.length - a.length);
  }

  hide(text: string): string {
    let hidden = text;
    for (const form of this.#forms) {
      hidden = hidden.replaceAll(form, shown);
    }
    return hidden;
  }

  /** The same for all texts of plain data. */
  hideIn<Value>(value: Value): Value {
    if (this.#forms.length === 0) {
      return value;
    }
    return this.#walk(value) as Value;
  }

  #walk(value: unknown): unknown {
    if (typeof value === "string") {
      return this.hide(value);
    }
    if (Array.isArray(value)) {
      return value.map((one) => this.#walk(one));
    }
    if (typeof value === "object" && value !== null) {
      return Object.fromEntries(
        Object.entries(value).map(([name, one]) => [name, ownNames.includes(name) ? one : this.#walk(one)]),
      );
    }
    return value;
  }
}

// Words of the doctor's own, which no secret can be in.
const ownNames: readonly string[] = ["id", "cause", "kind", "confidence", "side", "role", "rung", "state", "startedAt"];

function userinfoOf(url: string): readonly string[] {
  if (!URL.canParse(url)) {
    return [];
  }
  const { username, password } = new URL(url);
  return [username, password, decoded(`${username}:${password}`), decoded(username), decoded(password)];
}

function ofUrl(url: string): readonly string[] {
  if (!URL.canParse(url)) {
    return [];
  }
  const { search } = new URL(url);
  const raw = search
    .slice(1)
    .split("&")
    .map((pair) => pair.slice(pair.indexOf("=") + 1));
  // What a protocol asks for in the query is no secret.
  const values = [...new URLSearchParams(search).entries()]
    .filter(([name]) => !["EIO", "transport", "vsn"].includes(name))
    .map(([, value]) => value);
  return [...userinfoOf(url), ...values, ...raw.filter((value) => values.includes(decoded(value)))];
}

const plainHeaders = /^(?:user-agent|accept(?:-.*)?|cache-control|pragma|origin|referer)$/i;
// Names of protocols are no secrets; a token that is sent in their place looks otherwise.
const protocolName = /^[a-z][a-z.-]{0,30}(?:v?\d{1,2}(?:\.\d{1,2})*)?(?:[.-][a-z]+)?$/i;

function ofOptions({ headers = [], subprotocols = [], message, hello }: DoctorOptions): readonly string[] {
  const sent = headers.filter(([name]) => !plainHeaders.test(name)).flatMap(([, value]) => ofHeader(value));
  const named = subprotocols.filter((one) => !protocolName.test(one));
  return [...sent, ...named, ...ofMessage(message), ...ofMessage(hello)];
}

function ofHeader(value: string): readonly string[] {
  const [, scheme = "", rest = ""] = /^(\w+)\s+(.+)$/.exec(value) ?? [];
  const basic = /^basic$/i.test(scheme) ? Buffer.from(rest, "base64").toString() : "";
  const cookies = value.includes("=") ? value.split(/;\s*/).map((pair) => pair.slice(pair.indexOf("=") + 1)) : [];
  return [value, rest, basic, ...basic.split(":"), ...cookies];
}

const plainFields = /^(?:type|event|op|action|method|id|channel|topic|command|cmd|kind|name|jsonrpc|ref)$/i;

function ofMessage(message: string | undefined): readonly string[] {
  if (message === undefined) {
    return [];
  }
  try {
    const values: string[] = [];
    JSON.parse(message, (name, value: unknown) => {
      if (typeof value === "string" && !plainFields.test(name)) {
        values.push(value);
      }
      return value;
    });
    return [...values, message];
  } catch {
    return [message, ...message.split(/[\s:=,;]+/).filter((word) => word.length >= 8 && /\d/.test(word))];
  }
}

/** The ways in which a value may come back. */
function formsOf(value: string): readonly string[] {
  const base64 = Buffer.from(value).toString("base64");
  const percent = encodeURIComponent(value);
  const json = JSON.stringify(value).slice(1, -1);
  const html = value.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");
  return [
    value,
    percent,
    percent.replace(/%[\dA-F]{2}/g, (one) => one.toLowerCase()),
    percent.replace(/%20/g, "+"),
    base64,
    base64.replace(/=+$/, ""),
    Buffer.from(value).toString("base64url"),
    Buffer.from(value).toString("hex"),
    json,
    html,
  ].filter((form) => form.length >= leastLength);
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text.replace(/\+/g, " "));
  } catch {
    return text;
  }
}
