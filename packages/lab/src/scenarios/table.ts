import type { Scenario } from "../scenario.ts";
import { closeScenarios } from "./close.ts";
import { frameScenarios } from "./frames.ts";
import { handshakeScenarios } from "./handshake.ts";
import { serviceScenarios } from "./service.ts";
import { silenceScenarios } from "./silence.ts";
import { steadyScenarios } from "./steady.ts";
import { tcpScenarios } from "./tcp.ts";

/** Every scenario, in the order of the docs. Where two paths match, the first one counts. */
export const scenarios: readonly Scenario[] = [
  ...closeScenarios,
  ...tcpScenarios,
  ...serviceScenarios,
  ...handshakeScenarios,
  ...silenceScenarios,
  ...frameScenarios,
  ...steadyScenarios,
];

/** The scenario of a path, and what stands in the place of its `{...}`. */
export function findScenario(path: string): { readonly scenario: Scenario; readonly value: string } | undefined {
  for (const scenario of scenarios) {
    const value = match(scenario.path, path);
    if (value !== undefined) {
      return { scenario, value };
    }
  }
  return undefined;
}

function match(pattern: string, path: string): string | undefined {
  const open = pattern.indexOf("{");
  if (open < 0) {
    return path === pattern ? "" : undefined;
  }
  const value = path.slice(open);
  return path.startsWith(pattern.slice(0, open)) && value !== "" && !value.includes("/") ? value : undefined;
}
