import { nearestOption } from "@afterclose/codes/nearest";
import { checkOptions, OptionError, type OptionRule, type OptionRules } from "@afterclose/wire";
import { lifecycleRules } from "./option-rules.ts";

/** Throws for the first option that cannot be meant. `hostRules`: what this host takes beside what all take. */
export function assertLifecycleOptions(options: unknown, hostRules: OptionRules): void {
  assertOptions(options, { ...lifecycleRules, ...hostRules });
  assertRetry(options);
  assertShedding(options);
}

/** Throws for the first of these options that cannot be meant. `at`: where they stand, as `drain`. */
export function assertOptions(options: unknown, rules: OptionRules, at?: string): void {
  const fault = checkOptions(options, rules, at);
  if (fault !== undefined) {
    throw new OptionError(fault, nearestOption(fault.path, fault.allowed));
  }
}

/** Throws unless `rule` takes the value; one that is not set is none. */
export function assertOption(path: string, value: unknown, rule: OptionRule): void {
  const allowed = rule(value, path);
  if (allowed !== undefined) {
    throw new OptionError({ path, value, allowed });
  }
}

/** Shedding acts on what is watched for. */
function assertShedding(options: unknown): void {
  const { overload, shedding } = options as { overload?: unknown; shedding?: unknown };
  if (overload === false && shedding !== undefined) {
    const allowed = "limits while shedding is set, which acts on them: leave overload or shedding out";
    throw new OptionError({ path: "overload", value: overload, allowed });
  }
}

/** A lone limit of the two moves the other one; both together have to fit. */
function assertRetry(options: unknown): void {
  const { retryMinMs, retryMaxMs } =
    (options as { capacity?: { retryMinMs?: number; retryMaxMs?: number } }).capacity ?? {};
  if (retryMinMs !== undefined && retryMaxMs !== undefined && retryMaxMs < retryMinMs) {
    assertOption(
      "capacity.retryMaxMs",
      retryMaxMs,
      () => `capacity.retryMinMs, which is ${String(retryMinMs)}, or more`,
    );
  }
}
