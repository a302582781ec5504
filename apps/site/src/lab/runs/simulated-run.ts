import { createSimNetwork, createVirtualClock, seeded } from "@afterclose/sim";
import type { Dial } from "@afterclose/wire";
import { type Experiment, labPathOf } from "../experiment/experiment.ts";
import { scenarioNamed } from "../experiment/page-scenarios.ts";
import { tellStory } from "../story/story.ts";
import { runOurLane } from "./our-lane.ts";
import { runPlainLane } from "./plain-lane.ts";
import { createLog, type Run } from "./run.ts";
import { createSimulatedLab } from "./simulated-lab.ts";

const latencyMs = 15;
const longestStepMs = 30_000;

/** Plays an experiment in memory, in simulated time: the same client, the same story, no server. */
export function startSimulatedRun(experiment: Experiment): Run {
  const scenario = scenarioNamed(experiment.scenario);
  const clock = createVirtualClock();
  const log = createLog(() => clock.now());
  const network = createSimNetwork({ clock, latencyMs, onDial: createSimulatedLab(clock) });
  const dial = asBrowser(network.dial);
  const urlFor = (lane: string): string =>
    `ws://lab.invalid${labPathOf(experiment, scenario.room === "both" ? "room" : lane)}`;
  const quiet = { clock, chance: seeded(experiment.seed), dial, life: () => () => undefined };
  const ends = [
    runOurLane(urlFor("ours"), scenario, quiet, log.note),
    ...(scenario.isAlone ? [] : [runPlainLane(urlFor("plain"), dial, clock, log.note)]),
  ];
  const told = (): number => tellStory(log.events).lines.length;
  return {
    events: log.events,
    now: () => clock.now(),
    advance: (ms) => {
      clock.advance(ms);
    },
    step: () => {
      const before = told();
      const until = clock.now() + longestStepMs;
      while (told() === before && clock.now() < until && clock.runNext()) {
        // Each turn runs one timer.
      }
    },
    stop: () => {
      log.note("ours", { type: "over" });
      log.close();
      for (const end of ends) {
        end();
      }
    },
  };
}

/** What a browser hides: why a connection failed, and pings. */
function asBrowser(dial: Dial): Dial {
  return (url, protocols, events) => {
    const socket = dial(url, protocols, {
      opened: (protocol, extensions) => {
        events.opened(protocol, extensions);
      },
      message: (data) => {
        events.message(data);
      },
      alive: () => undefined,
      ended: ({ code, reason, wasClean }) => {
        events.ended({ code, reason, wasClean });
      },
    });
    return Object.assign(socket, { can: { ping: false, abort: false } });
  };
}
