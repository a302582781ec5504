import type { DoctorOptions } from "../options.ts";
import { isTokenLike, maskText, maskUrl } from "./mask.ts";
import { hideSpelt, partsOf, type Spelling, spellingsOf } from "./spellings.ts";

const shown = "***";
// Shorter values would be found everywhere.
const leastLength = 4;

/**
 * Overview: the values that the doctor was given are nobody's business, wherever the other side repeats them. Every text goes
 * through here: what comes in, before it is cut anywhere, and what is told in the end.
 */
export class Secrets {
  readonly #spellings: readonly Spelling[];

  constructor(url: string, options: DoctorOptions) {
    const { host = "" } = URL.canParse(url) ? new URL(url) : {};
    const all = [
      ...ofUrl(url),
      ...(options.proxy === undefined ? [] : userinfoOf(options.proxy).map(asPart)),
      ...ofOptions(options),
    ].filter(({ value }) => isSecret(value) && !host.includes(value.toLowerCase()));
    const byValue = new Map<string, Given>();
    for (const given of all) {
      byValue.set(given.value, {
        ...given,
        mayBePart: given.mayBePart || byValue.get(given.value)?.mayBePart === true,
      });
    }
    this.#spellings = [...byValue.values()].flatMap(({ value, mayBePart }) => [
      ...spellingsOf(value, mayBePart && !value.includes("://")),
      ...(mayBePart ? partsOf(value) : []),
    ]);
  }

  /** Hides what was given, and what looks like a credential of somebody else. */
  hide(text: string): string {
    return maskText(hideSpelt(text, this.#spellings, shown));
  }

  /** The same for a header of an answer. Of a cookie its name may be told: some balancers are known by it. */
  hideInHeader([name, value]: readonly [name: string, value: string]): readonly [name: string, value: string] {
    const lower = name.toLowerCase();
    if (lower === "set-cookie") {
      return [this.hide(name), `${this.hide(value.split("=")[0] ?? "")}=${shown}`];
    }
    if (lower === "location" && /[?#]/.test(value)) {
      return [
        name,
        this.hide(URL.canParse(value) ? maskUrl(value) : value.replace(/=[^&#]*/g, `=${shown}`).replace(/#.*/, "")),
      ];
    }
    return [this.hide(name), secretHeaders.test(lower) && !plainNames.test(lower) ? shown : this.hide(value)];
  }

  /** The same for all texts of plain data. */
  hideIn<Value>(value: Value): Value {
    return this.#walk(value) as Value;
  }

  #walk(value: unknown): unknown {
    if (typeof value === "string") {
      return this.hide(value);
    }
    if (Array.isArray(value)) {
      return value.map((one) => this.#walk(one));
    }
    if (typeof value === "object" && value !== null && !Buffer.isBuffer(value)) {
      return Object.fromEntries(
        Object.entries(value).map(([name, one]) => [name, ownNames.includes(name) ? one : this.#walk(one)]),
      );
    }
    return value;
  }
}

const secretHeaders = /token|secret|password|cookie|session|authorization|api-?key/;
const plainNames = /^(?:access-control-.*|vary)$/;

/** One value that was given. A whole message may not be looked for in parts: its first words are everybody's. */
interface Given {
  readonly value: string;
  readonly mayBePart: boolean;
}

// Words of the doctor's own, which no secret can be in.
const ownNames: readonly string[] = [
  ...["id", "cause", "kind", "confidence", "side", "role", "roles", "rung", "state", "startedAt"],
  ...["schemaVersion", "version", "hop", "setting"],
];

// What a protocol or an interface asks for by these words is no secret.
const plainWords =
  /^(?:true|false|null|none|undefined|json|text|html|xml|binary|websocket|polling|gzip|utf-?8|ping|pong|hello|test|auto|default)$/i;

function isSecret(value: string): boolean {
  return value.trim().length >= leastLength && !plainWords.test(value);
}

function asPart(value: string): Given {
  return { value, mayBePart: true };
}

function asWhole(value: string): Given {
  return { value, mayBePart: false };
}

function userinfoOf(url: string): readonly string[] {
  if (!URL.canParse(url)) {
    return [];
  }
  const { username, password } = new URL(url);
  return [username, password, decoded(`${username}:${password}`), decoded(username), decoded(password)];
}

function ofUrl(url: string): readonly Given[] {
  if (!URL.canParse(url)) {
    return [];
  }
  const { search, pathname } = new URL(url);
  const raw = search
    .slice(1)
    .split("&")
    .map((pair) => pair.slice(pair.indexOf("=") + 1));
  // What a protocol asks for in the query is no secret.
  const values = [...new URLSearchParams(search).entries()]
    .filter(([name]) => !["EIO", "transport", "vsn"].includes(name))
    .map(([name, value]) => (value === "" ? name : value));
  const texts = [...userinfoOf(url), ...values, ...raw.filter((value) => values.includes(decoded(value)))];
  const path = pathname.split("/").filter(isTokenLike);
  return [...[...texts, ...path].map(asPart), ...values.flatMap(ofJson)];
}

const plainHeaders = /^(?:user-agent|accept(?:-.*)?|cache-control|pragma|origin)$/i;
// Names of protocols are no secrets; a token that is sent in their place looks otherwise.
const protocolName = /^[a-z][a-z.-]{0,30}(?:v?\d{1,2}(?:\.\d{1,2})*)?(?:[.-][a-z]+)?$/i;

function ofOptions({ headers = [], subprotocols = [], message, hello }: DoctorOptions): readonly Given[] {
  const sent = headers
    .filter(([name]) => !plainHeaders.test(name))
    .flatMap(([name, value]) => (/^referer$/i.test(name) ? ofUrl(value) : ofHeader(value)));
  const named = subprotocols.filter((one) => !protocolName.test(one));
  return [...sent, ...named.map(asPart), ...ofMessage(message), ...ofMessage(hello)];
}

function ofHeader(value: string): readonly Given[] {
  const [, scheme = "", rest = ""] = /^([a-z][\w-]*)\s+(.+)$/i.exec(value) ?? [];
  const basic = /^basic$/i.test(scheme) ? Buffer.from(rest, "base64").toString() : "";
  const fields = value
    .split(/[;,]\s*/)
    .filter((pair) => pair.includes("="))
    .map((pair) => pair.slice(pair.indexOf("=") + 1).replace(/^"(.*)"$/, "$1"));
  const parts = [
    rest,
    basic,
    ...basic.split(/:(.*)/s),
    ...fields,
    ...fields.map(decoded),
    ...(rest === "" ? [value] : []),
  ];
  return [asWhole(value), ...parts.map(asPart), ...ofJson(value)];
}

const plainFields = /^(?:type|event|op|action|method|id|channel|topic|command|cmd|kind|name|jsonrpc|ref)$/i;
const namedSecrets =
  /(?:pass\w*|token|secret|auth\w*|\w*key|login|user\w*|pin|session\w*)["']?\s*[:=]\s*["']?([^\s"',;]+)/gi;

function ofMessage(message: string | undefined): readonly Given[] {
  if (message === undefined) {
    return [];
  }
  const words = message.split(/[\s:=,;]+/).filter((word) => word.length >= 6 && /\d/.test(word));
  const inJson = ofJson(message);
  const inText = [...words, ...[...message.matchAll(namedSecrets)].map(([, value = ""]) => value)].map(asPart);
  // A word by itself, such as "subscribe", is a command.
  const whole = /^[a-z]{1,16}$/i.test(message) ? [] : [asWhole(message)];
  return [...whole, ...(inJson.length > 0 ? inJson : inText)];
}

/** The values of a JSON text that may be secret. */
function ofJson(text: string): readonly Given[] {
  if (!/^\s*[[{"]/.test(text)) {
    return [];
  }
  try {
    const values: Given[] = [];
    JSON.parse(text, (name, value: unknown) => {
      const isLong = typeof value === "number" && String(value).length >= 6;
      if ((typeof value === "string" || isLong) && !plainFields.test(name)) {
        values.push(asPart(String(value)));
      }
      return value;
    });
    return values;
  } catch {
    return [];
  }
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text.replace(/\+/g, " "));
  } catch {
    return text;
  }
}
