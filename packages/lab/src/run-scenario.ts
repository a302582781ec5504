import type { Parameters } from "./parameters.ts";
import type { Rooms } from "./rooms.ts";
import type { Scenario } from "./scenario.ts";
import type { Room, ScenarioClient } from "./scenario-client.ts";
import { startTicking } from "./trigger.ts";

/** The room that a client of this scenario enters: the one it names, or everybody's. */
export function enterRoom(rooms: Rooms, path: string, value: string, parameters: Parameters, nowMs: number): Room {
  const name = parameters.room ?? parameters.id;
  return rooms.enter([path, value, name ?? ""].join("\n"), name !== undefined, nowMs);
}

/** Plays a scenario for one client, unless `every` or `then` spares it: then it is accepted, and echoed to. */
export function runScenario(scenario: Scenario, client: ScenarioClient): void {
  const { room, parameters } = client;
  const { every = 1, then, tick, rate } = parameters;
  const isSpared = room.visits % every !== 0 || (then === "echo" && room.acted);
  if (isSpared) {
    startTicking(client, client.accept(), tick ?? rate);
  } else {
    scenario.run(client);
  }
}
