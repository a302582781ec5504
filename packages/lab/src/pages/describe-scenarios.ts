import { words } from "../generated/languages/en.ts";
import { labDefaults, type LabSettings } from "../options.ts";
import { type ParameterName, parameterRows } from "../parameters.ts";
import type { Example } from "../report.ts";
import type { ScenarioId } from "../scenario.ts";
import { privateRoomChars } from "../route.ts";
import { scenarios } from "../scenarios/table.ts";

/** One scenario, as `/endings.json` tells it. */
export interface ScenarioDescription {
  readonly id: ScenarioId;
  readonly path: string;
  readonly title: string;
  readonly description: string;
  readonly parameters: readonly ParameterName[];
  readonly endsOthers: boolean;
  /** Where it is turned off but for private rooms: how many characters a room's name needs. */
  readonly roomChars?: number;
  /** The first of the examples, below the base path. */
  readonly example: string;
  readonly examples: readonly Example[];
}

/** All that a page about the lab needs to know. */
export interface LabDescription {
  readonly schemaVersion: 1;
  readonly basePath: string;
  readonly shared: boolean;
  readonly limits: Readonly<Record<"maxConnections" | "maxMessageBytes" | "maxLifetimeMs", number>>;
  readonly parameters: Readonly<Record<string, { does: string; allowed: string; example: string }>>;
  readonly endings: readonly ScenarioDescription[];
}

/** Describes every scenario, and the lab's settings as far as they matter to a visitor. */
export function describeScenarios(
  settings: Pick<
    LabSettings,
    "basePath" | "shared" | "maxConnections" | "maxMessageBytes" | "maxLifetimeMs"
  > = labDefaults,
): LabDescription {
  const { basePath, shared, maxConnections, maxMessageBytes, maxLifetimeMs } = settings;
  return {
    schemaVersion: 1,
    basePath,
    shared,
    limits: { maxConnections, maxMessageBytes, maxLifetimeMs },
    parameters: Object.fromEntries(
      Object.entries(parameterRows).map(([name, { does, allowed, example }]) => [name, { does, allowed, example }]),
    ),
    endings: scenarios.map(({ id, path, description, parameters, endsOthers = false, examples }) => ({
      id,
      path,
      title: words.scenarios[id],
      description,
      parameters: [...parameters, "room", "id"],
      endsOthers,
      ...(shared && endsOthers ? { roomChars: privateRoomChars } : {}),
      example: examples[0].url,
      examples: examples.map((example) => ({ ...example })),
    })),
  };
}
