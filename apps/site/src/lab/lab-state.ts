import { batch, computed, effect, type ReadonlySignal, type Signal, signal } from "@preact/signals";
import { codeOf, type Experiment, experimentOf, mayRun } from "./experiment/experiment.ts";
import { formatHash, parseHash } from "./experiment/hash.ts";
import { parseDuration } from "@afterclose/wire";
import { scenarioNamed } from "./experiment/page-scenarios.ts";
import type { CrowdPlan, CrowdReturn } from "./crowd/crowd.ts";
import type { CrowdRunner } from "./crowd/crowd-runner.ts";
import type { ScenarioId } from "./lab-words.ts";
import type { Run } from "./runs/run.ts";
import { isSettled } from "./runs/settled.ts";
import type { LabEvent } from "./story/lab-event.ts";
import { type Story, tellStory } from "./story/story.ts";

/** What the lab's state takes from the page it lives in. */
export interface LabSurroundings {
  readonly startReal: (experiment: Experiment) => Run;
  readonly startSimulated: (experiment: Experiment) => Run | PromiseLike<Run>;
  readonly hasServer: () => Promise<boolean>;
  readonly openCrowdRunner: (tell: (returns: readonly CrowdReturn[]) => void) => CrowdRunner;
  readonly readHash: () => string;
  readonly writeHash: (hash: string) => void;
  readonly drawSeed: () => number;
  /** Calls back again and again, with the milliseconds since the last time. */
  readonly everyFrame: (run: (ms: number) => void) => () => void;
}

/** The lab as it stands, and what can be done with it. */
export interface LabState {
  readonly experiment: Signal<Experiment>;
  readonly server: ReadonlySignal<"asking" | "there" | "absent">;
  readonly phase: ReadonlySignal<"idle" | "running" | "over">;
  readonly isPaused: ReadonlySignal<boolean>;
  readonly nowMs: ReadonlySignal<number>;
  /** The events that are shown: while paused, not all that happened. */
  readonly events: ReadonlySignal<readonly LabEvent[]>;
  readonly story: ReadonlySignal<Story>;
  readonly crowd: ReadonlySignal<readonly CrowdReturn[]>;
  /** Why it cannot be run as it stands. */
  readonly obstacle: ReadonlySignal<"number" | "server" | undefined>;
  readonly link: ReadonlySignal<string>;
  choose(scenario: ScenarioId): void;
  change(change: Partial<Experiment>): void;
  run(): void;
  stop(): void;
  pause(on: boolean): void;
  step(): void;
  /** Takes over what the address says now. False where it names no experiment. */
  follow(): boolean;
  dispose(): void;
}

/** Makes the lab's state and lets it live. */
export function createLabState(around: LabSurroundings): LabState {
  const experiment = signal(seededAnew(parseHash(around.readHash()) ?? experimentOf(scenarioNamed("restart"))));
  const server = signal<"asking" | "there" | "absent">("asking");
  const phase = signal<"idle" | "running" | "over">("idle");
  const isPaused = signal(false);
  const nowMs = signal(0);
  const events = signal<readonly LabEvent[]>([]);
  const crowd = signal<readonly CrowdReturn[]>([]);
  const crowdRunner = around.openCrowdRunner((returns) => {
    crowd.value = returns;
  });
  let current: Run | undefined;
  let turn = 0;

  function seededAnew(found: Experiment): Experiment {
    return /[?&]seed=/.test(around.readHash()) ? found : { ...found, seed: around.drawSeed() };
  }

  const where = computed(() => (server.value === "there" ? experiment.value.where : "simulator"));
  const obstacle = computed(() => {
    const { scenario } = experiment.value;
    if (!mayRun(experiment.value)) {
      return "number";
    }
    return scenarioNamed(scenario).needsServer && where.value === "simulator" && server.value !== "asking"
      ? "server"
      : undefined;
  });
  // A text, so that a change which means nothing to the crowd does not send it again.
  const planKey = computed(() => {
    const { clients: count, seed } = experiment.value;
    const downtimeMs = downtimeOf(experiment.value);
    return JSON.stringify({ count, code: codeOf(experiment.value), downtimeMs, seed } satisfies CrowdPlan);
  });
  const stopCrowds = effect(() => {
    const wanted = JSON.parse(planKey.value) as CrowdPlan;
    if (wanted.count === 0) {
      crowd.value = [];
    } else {
      crowdRunner.send(wanted);
    }
  });
  void around.hasServer().then((is) => {
    server.value = is ? "there" : "absent";
  });

  function show(all: readonly LabEvent[], now: number): void {
    batch(() => {
      if (all.length !== events.value.length) {
        events.value = all.slice();
      }
      nowMs.value = now;
    });
  }

  function end(next: "idle" | "over"): void {
    if (current !== undefined) {
      current.stop();
      show(current.events, current.now());
      current = undefined;
    }
    phase.value = next;
    isPaused.value = false;
  }

  const stopFrames = around.everyFrame((ms) => {
    if (current === undefined || isPaused.value) {
      return;
    }
    current.advance?.(Math.min(ms, 250));
    show(current.events, current.now());
    if (isSettled(current.events, current.now(), experiment.value.scenario)) {
      end("over");
    }
  });

  const state: LabState = {
    experiment,
    server,
    phase,
    isPaused,
    nowMs,
    events,
    story: computed(() => tellStory(events.value)),
    crowd,
    obstacle,
    link: computed(() => formatHash(experiment.value)),
    choose: (name) => {
      const { clients, downtimeMs, seed, where: place } = experiment.value;
      state.change({ ...experimentOf(scenarioNamed(name)), clients, downtimeMs, seed, where: place });
    },
    change: (change) => {
      const next = { ...experiment.value, ...change };
      if (next.scenario !== experiment.value.scenario || next.value !== experiment.value.value) {
        end("idle");
        show([], 0);
      }
      experiment.value = next;
      around.writeHash(formatHash(next));
    },
    run: () => {
      end("idle");
      if (obstacle.value !== undefined) {
        return;
      }
      show([], 0);
      phase.value = "running";
      around.writeHash(formatHash(experiment.value));
      const mine = ++turn;
      const start = where.value === "server" ? around.startReal : around.startSimulated;
      void Promise.resolve(start(experiment.value)).then((started) => {
        if (mine === turn && phase.value === "running") {
          current = started;
        } else {
          started.stop();
        }
      });
    },
    stop: () => {
      end("over");
    },
    pause: (on) => {
      isPaused.value = on;
    },
    step: () => {
      if (current === undefined) {
        return;
      }
      isPaused.value = true;
      const from = events.value.length;
      if (current.step !== undefined && nextTold(current.events, from) === undefined) {
        current.step();
      }
      const until = nextTold(current.events, from) ?? current.events.length;
      show(current.events.slice(0, until), current.events[until - 1]?.at ?? nowMs.value);
      if (until === current.events.length && isSettled(current.events, current.now(), experiment.value.scenario)) {
        end("over");
      }
    },
    follow: () => {
      const found = parseHash(around.readHash());
      if (found === undefined) {
        return false;
      }
      if (formatHash(found) !== formatHash(experiment.value)) {
        end("idle");
        show([], 0);
        experiment.value = seededAnew(found);
      }
      return true;
    },
    dispose: () => {
      end("idle");
      stopFrames();
      stopCrowds();
      crowdRunner.stop();
    },
  };
  return state;
}

/** How long the crowd's server is away: as long as the experiment's own, where it says so. */
export function downtimeOf({ parameters, downtimeMs }: Experiment): number {
  const own = parameters.down ?? parameters.for;
  return (own === undefined ? undefined : parseDuration(own)) ?? downtimeMs;
}

/** How many events tell one more line of the story than the first `shown` of them; nothing where none does. */
function nextTold(all: readonly LabEvent[], shown: number): number | undefined {
  const linesOf = (count: number): number => tellStory(all.slice(0, count)).lines.length;
  const before = linesOf(shown);
  const more = all.slice(shown).findIndex((_, index) => linesOf(shown + index + 1) > before);
  return more < 0 ? undefined : shown + more + 1;
}
