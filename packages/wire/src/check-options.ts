import type { OptionFault } from "./option-error.ts";

/** Says what an option takes, where `value` is not it. It never meets `undefined`, which is "not set". */
export type OptionRule = (value: unknown, path: string) => string | undefined;

/** Options within an option. Where `canBeOff`, `false` turns off what they are about. */
export interface OptionGroup {
  readonly rules: OptionRules;
  readonly canBeOff?: boolean;
}

/** What each option of an object may be, by its name. */
export type OptionRules = Readonly<Record<string, OptionRule | OptionGroup>>;

/** Finds the first option that cannot be meant. `at`: where these options stand, as `drain` for those of `drain()`. */
export function checkOptions(given: unknown, rules: OptionRules, at = ""): OptionFault | undefined {
  return checkGroup(given, { rules }, at, () => namesIn(rules, at));
}

function checkGroup(
  given: unknown,
  { rules, canBeOff = false }: OptionGroup,
  at: string,
  allNames: () => readonly string[],
): OptionFault | undefined {
  if (given === undefined || (canBeOff && given === false)) {
    return undefined;
  }
  if (Object(given) !== given || Array.isArray(given) || typeof given === "function") {
    const allowed = `an object of ${Object.keys(rules).join(", ")}${canBeOff ? ", or false" : ""}`;
    return { path: at || "options", value: given, allowed };
  }
  for (const [name, value] of Object.entries(given as object)) {
    const fault =
      value === undefined
        ? undefined
        : checkOne(value, Object.hasOwn(rules, name) ? rules[name] : undefined, under(at, name), allNames);
    if (fault !== undefined) {
      return fault;
    }
  }
  return undefined;
}

function checkOne(
  value: unknown,
  rule: OptionRule | OptionGroup | undefined,
  path: string,
  allNames: () => readonly string[],
): OptionFault | undefined {
  if (typeof rule === "object") {
    return checkGroup(value, rule, path, allNames);
  }
  const allowed = rule ? rule(value, path) : allNames();
  return allowed === undefined ? undefined : { path, value, allowed };
}

function namesIn(rules: OptionRules, at: string): readonly string[] {
  return Object.entries(rules).flatMap(([name, rule]) => {
    const path = under(at, name);
    return typeof rule === "object" ? [path, ...namesIn(rule.rules, path)] : [path];
  });
}

const under = (at: string, name: string): string => (at ? `${at}.${name}` : name);

/** What a host's timer counts to: more milliseconds than 31 bits hold would be none. */
export const longestTimerMs: number = 2 ** 31 - 1;

/** A number, with its unit taken from the option's name. */
export function between(min: number, max: number = Number.POSITIVE_INFINITY): OptionRule {
  return (value, path) => {
    if (typeof value === "number" && value >= min && value <= max) {
      return undefined;
    }
    return `a number${unitOf(path)} from ${String(min)} ${max === Number.POSITIVE_INFINITY ? "upwards" : `to ${String(max)}`}`;
  };
}

function unitOf(path: string): string {
  if (path.endsWith("Ms")) {
    return " of milliseconds";
  }
  return path.endsWith("Bytes") ? " of bytes" : "";
}

/** One of these words. */
export function oneOf(...words: readonly string[]): OptionRule {
  return (value) => (words.includes(value as string) ? undefined : `"${words.join('" or "')}"`);
}

/** `true` or `false`. */
export const aBoolean: OptionRule = (value) => (typeof value === "boolean" ? undefined : "true or false");

/** Anything that can be called. */
export const aFunction: OptionRule = (value) => (typeof value === "function" ? undefined : "a function");
