import { OptionError } from "./errors.ts";
import { nearestName } from "./nearest-name.ts";
import { lifecycleRules, type OptionRules, type Rule, type RuleGroup } from "./option-rules.ts";

/** Throws for the first option that cannot be meant. `hostRules`: what this host takes beside what all take. */
export function checkOptions(options: unknown, hostRules: OptionRules): void {
  const rules: OptionRules = { ...lifecycleRules, ...hostRules };
  assertGroup("options", options, Object.keys(rules), false);
  for (const [name, value] of setOptions(options)) {
    const rule = Object.hasOwn(rules, name) ? rules[name] : undefined;
    if (rule === undefined) {
      throw unknownOption(name, value, rules);
    }
    if (typeof rule === "function") {
      rule(name, value);
    } else if (!(rule.canBeOff && value === false)) {
      checkGroup(name, value, rule, rules);
    }
  }
  assertRetry(options);
  assertShedding(options);
}

/** Shedding acts on what is watched for. */
function assertShedding(options: unknown): void {
  const { overload, shedding } = options as { overload?: unknown; shedding?: unknown };
  if (overload === false && shedding !== undefined) {
    throw new OptionError("overload", overload, "with it, shedding never acts: leave overload or shedding out.");
  }
}

function checkGroup(name: string, value: unknown, { rules, canBeOff }: RuleGroup, all: OptionRules): void {
  assertGroup(name, value, Object.keys(rules), canBeOff);
  for (const [part, given] of setOptions(value)) {
    const rule: Rule | undefined = Object.hasOwn(rules, part) ? rules[part] : undefined;
    if (rule === undefined) {
      throw unknownOption(`${name}.${part}`, given, all);
    }
    rule(`${name}.${part}`, given);
  }
}

function assertGroup(name: string, value: unknown, names: readonly string[], canBeOff: boolean): void {
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    const off = canBeOff ? ", or false" : "";
    throw new OptionError(name, value, `give an object of ${names.join(", ")}${off}, or leave it out.`);
  }
}

/** An option that is `undefined` is not set. */
function setOptions(options: unknown): [string, unknown][] {
  return Object.entries(options as object).filter(([, value]) => value !== undefined);
}

function unknownOption(name: string, value: unknown, rules: OptionRules): OptionError {
  const known = Object.entries(rules).flatMap(([top, rule]) =>
    typeof rule === "function" ? [top] : [top, ...Object.keys(rule.rules).map((part) => `${top}.${part}`)],
  );
  const nearest = nearestName(name, known);
  const way = nearest === undefined ? "leave it out" : `give ${nearest}`;
  return new OptionError(name, value, `${way}: there is no option of this name.`);
}

/** A lone limit of the two moves the other one; both together have to fit. */
function assertRetry(options: unknown): void {
  const { retryMinMs, retryMaxMs } =
    (options as { capacity?: { retryMinMs?: number; retryMaxMs?: number } }).capacity ?? {};
  if (retryMinMs !== undefined && retryMaxMs !== undefined && retryMaxMs < retryMinMs) {
    const way = `give a number, at least capacity.retryMinMs, which is ${String(retryMinMs)}, or leave one of them out.`;
    throw new OptionError("capacity.retryMaxMs", retryMaxMs, way);
  }
}
