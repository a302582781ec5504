/**
 * Every scenario, and what is needed to run one anywhere: no Node in it. The lab runs them on sockets, the site's
 * simulator in memory, through the same port `ScenarioClient`.
 */
export { findScenario, scenarios } from "./scenarios/table.ts";
export type { PageDefaults, PageParameter, Scenario, ScenarioGroup, ScenarioId } from "./scenario.ts";
export type {
  AcceptOptions,
  Room,
  RoomKeeper,
  ScenarioClient,
  ScenarioConnection,
  ScenarioLab,
} from "./scenario-client.ts";
export type { Answer } from "./answer.ts";
export { type How, type ParameterName, type Parameters, readParameters } from "./parameters.ts";
export { type RoomLimits, Rooms } from "./rooms.ts";
export { enterRoom, runScenario } from "./run-scenario.ts";
export { Timers } from "./timers.ts";
