import type { Handshake, Refusal } from "../admission/admission.ts";
import type { ServerCause } from "@afterclose/codes/causes";
import { ServerError } from "../contract/errors.ts";
import type { Principal } from "../lifecycle/connection.ts";
import type { Engine } from "../lifecycle/engine.ts";

/** What `authenticate` may answer: who it is, or why not. Nothing at all, or `false`, refuses with 401. */
export type AuthAnswer =
  | Principal
  | { readonly refuse: "required" | "refused"; readonly status?: number | null | undefined }
  | false
  | null
  | undefined;

/** What an answer comes to. */
export type AuthVerdict =
  | { readonly kind: "principal"; readonly principal: Principal }
  | { readonly kind: "refused"; readonly refusal: Refusal };

/** A refusal that is no question of room. */
export function refusalFor(cause: ServerCause, status: number, retryAfterMs?: number): Refusal {
  return { cause, status, retryAfterMs, how: "status", closeCode: 1008 };
}

export function refused(refusal: Refusal): AuthVerdict {
  return { kind: "refused", refusal };
}

/** What the application's answer means. Throws for one that means nothing, since it must let nobody in. */
export function verdictOf(answer: unknown): AuthVerdict {
  if (answer === undefined || answer === null || answer === false) {
    return refused(refusalFor("auth.refused", 401));
  }
  if (typeof answer !== "object" || Array.isArray(answer)) {
    throw wrongAnswer(Array.isArray(answer) ? "a list" : `a ${typeof answer}`);
  }
  const fields = answer as Readonly<Record<string, unknown>>;
  return fields["refuse"] === undefined
    ? { kind: "principal", principal: principalOf(fields) }
    : refused(refusalOf(fields));
}

/** Whether there is room, now that it is known for whom. */
export function judged<S>(engine: Engine<S>, handshake: Handshake, verdict: AuthVerdict): AuthVerdict {
  const refusal = verdict.kind === "principal" ? engine.judgePrincipal(verdict.principal, handshake) : undefined;
  return refusal === undefined ? verdict : refused(refusal);
}

function refusalOf({ refuse, status }: Readonly<Record<string, unknown>>): Refusal {
  if (refuse !== "required" && refuse !== "refused") {
    throw wrongAnswer("a `refuse` that is neither");
  }
  const isRequired = refuse === "required";
  const given = status ?? (isRequired ? 401 : 403);
  if (!(typeof given === "number" && Number.isInteger(given) && given >= 400 && given <= 599)) {
    throw wrongAnswer("a `status` that is not 400 to 599");
  }
  return refusalFor(isRequired ? "auth.required" : "auth.refused", given);
}

const principalFields: readonly string[] = ["key", "expiresAt", "data"] satisfies (keyof Principal)[];

function principalOf(fields: Readonly<Record<string, unknown>>): Principal {
  const names = Object.keys(fields).filter((name) => fields[name] !== undefined);
  const unknown = names.find((name) => !principalFields.includes(name));
  // What comes of a failed check is often an object, too: `{ ok: false }`, or an Error, which has no fields of its own.
  if (unknown !== undefined || (names.length === 0 && !isPlain(fields))) {
    throw wrongAnswer(unknown === undefined ? "an object without fields" : `the field \`${unknown}\``);
  }
  const { key, data } = fields;
  if (key !== undefined && typeof key !== "string") {
    throw wrongAnswer(`a \`key\` of type ${key === null ? "null" : typeof key}, not string`);
  }
  const expiresAt = fields["expiresAt"] ?? undefined;
  if (expiresAt !== undefined && !(typeof expiresAt === "number" && expiresAt >= 0)) {
    throw wrongAnswer("an `expiresAt` that is not in milliseconds since 1970");
  }
  return { key, data, expiresAt };
}

function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}

function wrongAnswer(what: string): ServerError {
  return new ServerError(
    "ERR_AUTH_ANSWER",
    `authenticate returned ${what}. Return { key, expiresAt, data }, each of which is optional (anything else goes ` +
      'into data); { refuse: "required" or "refused", status }; or nothing, for 401.',
  );
}
