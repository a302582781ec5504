import { nativeDial, systemClock } from "@afterclose/client/ports";
import { seeded } from "@afterclose/sim";
import { type Experiment, labPathOf } from "../experiment/experiment.ts";
import { scenarioNamed } from "../experiment/page-scenarios.ts";
import { runOurLane } from "./our-lane.ts";
import { runPlainLane } from "./plain-lane.ts";
import { createLog, type Run } from "./run.ts";

/** Plays an experiment on the lab's server: two real connections. `serverUrl` is where it lives, such as `/lab-server`. */
export function startRealRun(experiment: Experiment, serverUrl: string): Run {
  const scenario = scenarioNamed(experiment.scenario);
  const began = systemClock.now();
  const now = (): number => systemClock.now() - began;
  const log = createLog(now);
  const room = `page-${crypto.randomUUID()}`;
  const base = new URL(serverUrl, location.href).href.replace(/^http/, "ws");
  const urlFor = (lane: string): string => {
    return base + labPathOf(experiment, scenario.room === "both" ? room : `${room}-${lane}`);
  };
  const dial = nativeDial(globalThis.WebSocket, systemClock);
  // A shared lab ends others only in rooms whose names nobody guesses.
  const ends = [
    runOurLane(urlFor("ours"), scenario, { clock: systemClock, chance: seeded(experiment.seed) }, log.note),
    ...(scenario.isAlone ? [] : [runPlainLane(urlFor("plain"), dial, systemClock, log.note)]),
  ];
  return {
    events: log.events,
    now,
    stop: () => {
      log.note("ours", { type: "over" });
      log.close();
      for (const end of ends) {
        end();
      }
    },
  };
}
