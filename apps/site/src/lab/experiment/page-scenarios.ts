import { type PageDefaults, scenarios } from "@afterclose/lab/scenarios";
import type { ScenarioGroup, ScenarioId } from "../lab-words.ts";

/** One of the lab's scenarios, as the page plays it. */
export interface PageScenario extends Omit<PageDefaults, "room"> {
  readonly name: ScenarioId;
  /** Where the lab has it. */
  readonly path: string;
  readonly group: ScenarioGroup;
  /** `both`: what ends one ends the other. `own`: each meets its own ending. */
  readonly room: "both" | "own";
}

/** Every scenario of the lab, as the page plays it. */
export const pageScenarios: readonly PageScenario[] = scenarios.map(({ id, path, group, page }) => ({
  room: "own",
  ...page,
  name: id,
  path,
  group,
}));

const byName = new Map<string, PageScenario>(pageScenarios.map((scenario) => [scenario.name, scenario]));

/** The scenario of that name. */
export function scenarioNamed(name: ScenarioId): PageScenario {
  const scenario = byName.get(name);
  if (scenario === undefined) {
    throw new Error(`There is no scenario ${name}.`);
  }
  return scenario;
}

/** The scenario and the value behind a path of the lab, such as `/close/1012`. */
export function scenarioAt(path: string): { readonly scenario: PageScenario; readonly value: string } | undefined {
  const exact = pageScenarios.find((scenario) => scenario.path === path);
  if (exact?.value === undefined && exact !== undefined) {
    return { scenario: exact, value: "" };
  }
  for (const scenario of pageScenarios) {
    const [stem = "", end] = scenario.path.split("{");
    const value = path.slice(stem.length);
    if (end !== undefined && path.startsWith(stem) && /^\d{1,5}$/.test(value)) {
      return { scenario, value };
    }
  }
  return undefined;
}
