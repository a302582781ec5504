import { nearestOption } from "@afterclose/codes/nearest";
import { checkOptions, OptionError, type OptionRules } from "@afterclose/wire";
import { clientRules, sharedRules } from "./option-rules.ts";

/** Throws for the first option of the whole client that cannot be meant. */
export function assertClientOptions(given: unknown): void {
  assertOptions(given, clientRules);
}

/** Throws for the first option of the small client that cannot be meant. */
export function assertLiteOptions(given: unknown): void {
  assertOptions(given, sharedRules);
}

function assertOptions(given: unknown, rules: OptionRules): void {
  const fault = checkOptions(given, rules);
  if (fault) {
    throw new OptionError(fault, nearestOption(fault.path, fault.allowed));
  }
}
