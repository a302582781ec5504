import { isLocalOnly, mayAppearOnWire } from "@afterclose/codes/advice";
import type { ScenarioId, PageParameter } from "../lab-words.ts";
import { type PageScenario, scenarioNamed } from "./page-scenarios.ts";

/** Everything that decides how a story goes. The same experiment tells the same story. */
export interface Experiment {
  readonly scenario: ScenarioId;
  /** What stands for `{code}` or `{status}`. */
  readonly value: string;
  /** Each parameter of the scenario, in the lab's own writing; an empty one is left to the lab. */
  readonly parameters: Readonly<Partial<Record<PageParameter, string>>>;
  /** The crowd's size. */
  readonly clients: number;
  /** How long the crowd's server is away. */
  readonly downtimeMs: number;
  readonly seed: number;
  readonly where: "server" | "simulator";
}

export const experimentDefaults = { clients: 200, downtimeMs: 3_000, seed: 1, where: "server" } as const;

export const experimentLimits = { clients: 500, downtimeMs: 20_000, durationMs: 30_000, seed: 4_294_967_295 } as const;

/** An experiment as the page offers it first. */
export function experimentOf(scenario: PageScenario, value?: string): Experiment {
  return {
    ...experimentDefaults,
    scenario: scenario.name,
    value: value ?? scenario.value ?? "",
    parameters: { ...scenario.parameters },
  };
}

/** Whether the lab would carry it out with this number. */
export function mayRun({ scenario, value }: Pick<Experiment, "scenario" | "value">): boolean {
  const number = /^\d{1,5}$/.test(value) ? Number(value) : Number.NaN;
  switch (scenario) {
    case "close":
      return mayAppearOnWire(number);
    case "illegal":
      return number <= 65_535 && !mayAppearOnWire(number);
    case "handshake-status":
      return number >= 200 && number <= 599;
    default:
      return value === "";
  }
}

/** The code that a browser's client reports of the first ending. */
export function codeOf({ scenario, value, parameters }: Experiment): number {
  if (scenario === "illegal") {
    return isLocalOnly(Number(value)) ? 1006 : Number(value);
  }
  const { how } = parameters;
  const { code = Number(value) } = scenarioNamed(scenario);
  if (how === undefined || how === "") {
    return code;
  }
  return how === "fin" || how === "rst" ? 1006 : Number(how);
}

/** The lab's path and query for it, below the lab's own base. */
export function labPathOf({ scenario, value, parameters }: Experiment, room: string): string {
  const { path, fixed } = scenarioNamed(scenario);
  const query = new URLSearchParams(fixed);
  for (const [name, text] of Object.entries(parameters)) {
    if (text !== "") {
      query.set(name, text);
    }
  }
  query.set("room", room);
  return `${path.replace(/\{\w+\}/, value)}?${query.toString()}`;
}

/** The experiment that shows what a code's page tells of, where there is one. */
export function experimentForCode(code: number): Experiment | undefined {
  const byCode: Readonly<Record<number, ScenarioId>> = {
    1005: "close-empty",
    1006: "abort-fin",
    1012: "restart",
    1013: "overload",
  };
  const name = byCode[code];
  if (name !== undefined) {
    return experimentOf(scenarioNamed(name));
  }
  if (code === 1015) {
    return undefined;
  }
  return experimentOf(scenarioNamed(mayAppearOnWire(code) ? "close" : "illegal"), String(code));
}
