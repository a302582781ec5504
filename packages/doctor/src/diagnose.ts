import { networkInterfaces } from "node:os";
import type { Clock } from "@afterclose/wire";
import type { Climb, Rung } from "./climb.ts";
import { livesOf } from "./climb.ts";
import { type Plan, planQuickIdle, planRepeat, planWatch } from "./experiments/plan.ts";
import { type ExperimentResult, runExperiments } from "./experiments/run-experiments.ts";
import { endedByItself, type Observed } from "./life.ts";
import { checkReadable } from "./log/each-ending.ts";
import { awaitJoinedLog, betweenLooksMs } from "./log/join-log.ts";
import { checkOptions, doctorDefaults, type DoctorOptions } from "./options.ts";
import { realClock } from "./real-clock.ts";
import type { Report, RungResult } from "./report.ts";
import { ladder } from "./rungs/ladder.ts";
import { checkFamily, readTarget } from "./target.ts";
import { isDecisive } from "./verdict/cause-of-code.ts";
import type { Facts } from "./verdict/facts.ts";
import { findWarnings } from "./verdict/find-warnings.ts";
import { howOf } from "./verdict/how-it-ended.ts";
import { judge } from "./verdict/judge.ts";
import { atOnceMs } from "./verdict/pattern.ts";
import { Way } from "./way.ts";

const muchBytes = 1_048_576;

/** Says why connections to a WebSocket endpoint die, with the evidence. Throws a `DoctorError` for what cannot be asked. */
export async function diagnose(url: string, options: DoctorOptions = {}): Promise<Report> {
  checkOptions(options);
  const target = readTarget(url);
  checkFamily(target, options);
  const { clock = realClock, signal, serverLog } = options;
  if (serverLog !== undefined) {
    await checkReadable(serverLog);
  }
  const way = new Way(target, options, clock);
  const startedAtMs = clock.wall();
  way.pulse.start();
  const climb: Climb = { way, facts: firstFacts(way), sockets: [], signal };
  const letGo = (): void => {
    for (const socket of climb.sockets) {
      socket.leave();
    }
  };
  signal?.addEventListener("abort", letGo, { once: true });
  let rungs: readonly RungResult[];
  let experiments: ExperimentResult | undefined;
  try {
    rungs = await climbAll(climb);
    experiments = await watch(climb, options, clock.now() - way.originMs);
  } finally {
    signal?.removeEventListener("abort", letGo);
    letGo();
    climb.carrier?.socket.destroy();
    way.pulse.stop();
  }
  const lives = livesOf(climb.sockets);
  const watched = experiments?.connections ?? [];
  const log =
    serverLog === undefined
      ? undefined
      : await awaitJoinedLog(
          serverLog,
          { lives: [...lives, ...watched], startedAtMs, addresses: [...way.ownAddresses] },
          () => pause(clock, betweenLooksMs, signal),
        );
  const facts: Facts = {
    ...climb.facts,
    interrupted: signal?.aborted === true,
    lives,
    watched,
    refused: experiments?.refused ?? [],
    ...(experiments === undefined ? {} : { watchedMs: experiments.watchedMs }),
    ...(log === undefined ? {} : { serverLog: log }),
  };
  const verdict = judge(facts);
  return {
    schemaVersion: 1,
    url: target.shown,
    startedAt: new Date(startedAtMs).toISOString(),
    tookMs: Math.round(clock.now() - way.originMs),
    interrupted: facts.interrupted,
    offline: verdict.cause === "network.offline",
    verdict,
    warnings: findWarnings(facts),
    rungs,
    pingRttsMs: facts.ping?.rttsMs ?? [],
    experiments: experiments ?? null,
  };
}

function pause(clock: Clock, ms: number, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve) => {
    const cancel = clock.after(ms, resolve);
    const stop = (): void => {
      cancel();
      resolve();
    };
    if (signal?.aborted === true) {
      stop();
    } else {
      signal?.addEventListener("abort", stop, { once: true });
    }
  });
}

function firstFacts({ target, options, clock }: Way): Facts {
  const { headers = [], origin, subprotocols = [], insecure = false } = options;
  const secretHeaders = /^(?:authorization|cookie|x-api-key|x-auth.*)$/i;
  return {
    secure: target.secure,
    host: target.host,
    port: target.port,
    isLoopback: target.isLoopback,
    offline: isOffline(),
    interrupted: false,
    insecure,
    ...(origin === undefined ? {} : { origin }),
    hasCredentials:
      target.userinfo !== undefined || target.hasToken || headers.some(([name]) => secretHeaders.test(name)),
    subprotocols,
    wallMs: clock.wall(),
    lives: [],
    watched: [],
    refused: [],
  };
}

function isOffline(): boolean {
  return Object.values(networkInterfaces()).every((addresses = []) => addresses.every(({ internal }) => internal));
}

async function climbAll(climb: Climb): Promise<readonly RungResult[]> {
  const results: RungResult[] = [];
  let stopped = false;
  for (const rung of ladder) {
    if (rung.wanted?.(climb) === false) {
      continue;
    }
    const climbed: Climbed =
      stopped || climb.signal?.aborted === true ? skipped(rung, climb) : await climbOne(rung, climb);
    stopped ||= climbed.stop;
    results.push(climbed.result);
  }
  return results;
}

interface Climbed {
  readonly result: RungResult;
  readonly stop: boolean;
}

function skipped(rung: Rung, { way }: Climb): Climbed {
  return {
    result: { rung: rung.id, state: "skipped", startedMs: Math.round(way.now()), tookMs: 0, details: [] },
    stop: true,
  };
}

async function climbOne(rung: Rung, climb: Climb): Promise<Climbed> {
  const { way } = climb;
  const { onEvent } = way.options;
  const startedMs = way.now();
  onEvent?.({ kind: "rung-started", rung: rung.id });
  const { state, details = [], stop = false } = await rung.climb(climb);
  const tookMs = Math.round((way.now() - startedMs) * 10) / 10;
  const result: RungResult = { rung: rung.id, state, startedMs: Math.round(startedMs), tookMs, details };
  onEvent?.({ kind: "rung-ended", result });
  return { result, stop };
}

/** Connections side by side: as long as was asked for, or a short repeat of what went wrong. */
async function watch(climb: Climb, options: DoctorOptions, elapsedMs: number): Promise<ExperimentResult | undefined> {
  const { way, facts, signal } = climb;
  const opened =
    facts.upgrade?.kind === "answered" && facts.upgrade.status === 101 && facts.upgrade.fault === undefined;
  const plan = opened && signal?.aborted !== true ? planFor(climb, options, elapsedMs) : undefined;
  if (plan === undefined) {
    return undefined;
  }
  const { onEvent, message = doctorDefaults.message } = options;
  return runExperiments(plan, {
    open: () => way.open(),
    clock: way.clock,
    originMs: way.originMs,
    lostMs: (sinceMs) => way.pulse.lostMs(sinceMs),
    message,
    signal,
    onEnded: ({ role, ageMs, end }) => onEvent?.({ kind: "connection-ended", role, ageMs, end: howOf(end) }),
    onTick: (elapsed, open, ended) =>
      onEvent?.({ kind: "watching", elapsedMs: elapsed, watchMs: plan.watchMs, open, ended }),
  });
}

function planFor(climb: Climb, options: DoctorOptions, elapsedMs: number): Plan | undefined {
  const { watchMs, quickIdleMs, answerMs = doctorDefaults.answerMs } = options;
  const sendsMessages = climb.facts.echo !== undefined && climb.facts.echo.kind !== "ended";
  if (watchMs !== undefined) {
    return planWatch(watchMs, sendsMessages, answerMs);
  }
  if (quickIdleMs !== undefined) {
    return planQuickIdle(quickIdleMs, sendsMessages, answerMs);
  }
  const leftMs = doctorDefaults.shortCheckMs - elapsedMs;
  const early = livesOf(climb.sockets).find(endedByItself);
  if (early === undefined || leftMs < 1500 || saysEnough(early)) {
    return undefined;
  }
  return planRepeat(early.ageMs, leftMs, sendsMessages, answerMs);
}

/** Whether there is no need to see it again. What a server pours out is not to be asked for twice. */
function saysEnough({ end, ageMs, bytesIn }: Observed): boolean {
  if (end.kind === "fault" || bytesIn > muchBytes) {
    return true;
  }
  if (end.kind !== "close") {
    return false;
  }
  return ageMs <= atOnceMs || isDecisive(end.code) || end.code === 1012;
}
