import { reasonBytes, maxReasonBytes } from "@afterclose/wire";
import { mayAppearOnWire } from "@afterclose/codes/advice";
import type { PageParameter } from "../lab-words.ts";
import { formatDuration, parseDuration } from "@afterclose/wire";
import { type Experiment, experimentDefaults, experimentLimits, experimentOf, mayRun } from "./experiment.ts";
import { scenarioAt, scenarioNamed, pageScenarios } from "./page-scenarios.ts";

/** Writes an experiment behind the `#` of a link that replays it: `#/close/1012?after=2s&seed=7`. */
export function formatHash({ scenario, value, parameters, clients, downtimeMs, seed, where }: Experiment): string {
  const query = new URLSearchParams(parameters);
  query.set("clients", String(clients));
  query.set("downtime", formatDuration(downtimeMs));
  query.set("seed", String(seed));
  if (where === "simulator") {
    query.set("on", where);
  }
  return `#${scenarioNamed(scenario).path.replace(/\{\w+\}/, value)}?${query.toString()}`;
}

/** Reads such a link, or a short one such as `#close-1012` or `#restart`. What it does not say is as the page offers it. */
export function parseHash(hash: string): Experiment | undefined {
  const [path = "", query = ""] = hash.replace(/^#/, "").split(/\?(.*)/s);
  const found = path.startsWith("/") ? scenarioAt(path) : shortScenario(path);
  if (found === undefined || !mayRun({ scenario: found.scenario.name, value: found.value })) {
    return undefined;
  }
  const given = new URLSearchParams(query);
  const experiment = experimentOf(found.scenario, found.value);
  const parameters = Object.fromEntries(
    Object.entries(experiment.parameters).map(([name, text]) => {
      const asked = given.get(name);
      return [name, asked !== null && allowed[name as PageParameter](asked) ? asked : text];
    }),
  );
  const number = (name: string, most: number): number | undefined => {
    const text = given.get(name) ?? "";
    return /^\d{1,10}$/.test(text) ? Math.min(Number(text), most) : undefined;
  };
  return {
    ...experiment,
    parameters,
    clients: number("clients", experimentLimits.clients) ?? experimentDefaults.clients,
    downtimeMs: Math.min(
      parseDuration(given.get("downtime") ?? "") ?? experimentDefaults.downtimeMs,
      experimentLimits.downtimeMs,
    ),
    seed: number("seed", experimentLimits.seed) ?? experimentDefaults.seed,
    where: given.get("on") === "simulator" ? "simulator" : "server",
  };
}

function shortScenario(slug: string): ReturnType<typeof scenarioAt> {
  const [, name = slug, value = ""] = /^(close|illegal|handshake)-(\d{1,5})$/.exec(slug) ?? [];
  const wanted = name === "handshake" ? "handshake-status" : name;
  const scenario = pageScenarios.find((one) => one.name === wanted);
  return scenario && { scenario, value: value === "" ? (scenario.value ?? "") : value };
}

const isDuration = (text: string): boolean => {
  const ms = text === "" ? 0 : parseDuration(text);
  return ms !== undefined && ms <= experimentLimits.durationMs;
};
const isRate = (text: string): boolean => text === "" || (/^\d{1,2}$/.test(text) && Number(text) > 0);
const isHow = (text: string): boolean =>
  ["", "fin", "rst"].includes(text) || (/^\d{4}$/.test(text) && mayAppearOnWire(Number(text)) && text !== "1010");

const allowed: Readonly<Record<PageParameter, (text: string) => boolean>> = {
  after: isDuration,
  down: isDuration,
  for: isDuration,
  up: (text) => isDuration(text) && parseDuration(text) !== 0,
  over: isDuration,
  retryAfter: isDuration,
  tick: isRate,
  rate: isRate,
  then: (text) => text === "" || text === "echo",
  reason: (text) => reasonBytes(text) <= maxReasonBytes,
  how: isHow,
  answer: (text) => ["", "close", "503"].includes(text),
};
