import { networkInterfaces } from "node:os";
import type { Clock } from "@afterclose/wire";
import type { CheckRun, Rung } from "./checks/check-run.ts";
import { openFurther, recordsOf } from "./checks/check-run.ts";
import { type Plan, planOnePerUser, planQuickIdle, planRepeat, planWatch } from "./observe/plan.ts";
import { type ExperimentResult, runExperiments } from "./observe/run-experiments.ts";
import { endedByItself, type Observed } from "./observe/connection-record.ts";
import { checkReadable } from "./log/each-ending.ts";
import { awaitJoinedLog, betweenLooksMs } from "./log/join-log.ts";
import { assertDoctorOptions, assertFamily } from "./option-rules.ts";
import { doctorDefaults, type DoctorOptions } from "./options.ts";
import { systemClock } from "@afterclose/wire";
import type { Report, RungResult } from "./report/report.ts";
import { optionsSeen, responseSeen, tlsSeen } from "./report/what-was-seen.ts";
import { version } from "./generated/version.ts";
import { Secrets } from "./report/secrets.ts";
import { untrusted } from "./report/wording.ts";
import { messageToTry } from "./checks/echo.ts";
import { ladder } from "./checks/ladder.ts";
import { readTarget } from "./connect/target.ts";
import { isDecisive } from "./verdict/cause-of-code.ts";
import type { Facts } from "./verdict/facts.ts";
import { findWarnings } from "./verdict/find-warnings.ts";
import { howOf } from "./verdict/how-it-ended.ts";
import { judge } from "./verdict/judge.ts";
import { atOnceMs } from "./verdict/pattern.ts";
import { Connector } from "./connect/connector.ts";

const muchBytes = 1_048_576;

/**
 * Says why connections to a WebSocket endpoint die, with the evidence. Throws an
 * `OptionError` or a `DoctorError` for what cannot be asked.
 */
export async function diagnose(url: string, given: DoctorOptions = {}): Promise<Report> {
  assertDoctorOptions(given);
  const secrets = new Secrets(url.trim(), given);
  const options = hidingEvents(given, secrets);
  const target = readTarget(url);
  assertFamily(options.family, target.host);
  const { clock = systemClock, signal, serverLog } = options;
  if (serverLog !== undefined) {
    await checkReadable(serverLog);
  }
  const connector = new Connector(target, options, clock, secrets);
  const startedAtMs = clock.wall();
  connector.lateness.start();
  const run: CheckRun = { connector, facts: firstFacts(connector), sockets: [], signal };
  const letGo = (): void => {
    for (const socket of run.sockets) {
      socket.leave();
    }
  };
  signal?.addEventListener("abort", letGo, { once: true });
  let rungs: readonly RungResult[];
  let experiments: ExperimentResult | undefined;
  try {
    rungs = await runChecks(run);
    experiments = await watch(run, options, clock.now() - connector.originMs);
  } finally {
    signal?.removeEventListener("abort", letGo);
    letGo();
    run.carrier?.socket.destroy();
    connector.lateness.stop();
  }
  const records = recordsOf(run.sockets);
  const watched = experiments?.connections ?? [];
  const log =
    serverLog === undefined
      ? undefined
      : await awaitJoinedLog(
          serverLog,
          { records: [...records, ...watched], startedAtMs, addresses: [...connector.ownAddresses] },
          () => pause(clock, betweenLooksMs, signal),
        );
  const facts: Facts = {
    ...run.facts,
    interrupted: signal?.aborted === true,
    records,
    watched,
    refused: experiments?.refused ?? [],
    ...(experiments === undefined ? {} : { watchedMs: experiments.watchedMs }),
    ...(log === undefined ? {} : { serverLog: log }),
  };
  const verdict = judge(facts);
  const report: Report = {
    schemaVersion: 1,
    url: target.shown,
    startedAt: new Date(startedAtMs).toISOString(),
    tookMs: Math.round(clock.now() - connector.originMs),
    version,
    options: optionsSeen(given),
    addresses: connector.ends ?? null,
    tls: tlsSeen(facts),
    response: responseSeen(facts),
    interrupted: facts.interrupted,
    offline: verdict.cause === "network.offline",
    verdict,
    warnings: findWarnings(facts),
    rungs,
    pingRttsMs: facts.ping?.rttsMs ?? [],
    experiments: experiments ?? null,
  };
  return secrets.hideIn(report);
}

/** Progress messages hold no secrets either. */
function hidingEvents(options: DoctorOptions, secrets: Secrets): DoctorOptions {
  const { onEvent } = options;
  return onEvent === undefined
    ? options
    : {
        ...options,
        onEvent: (event) => {
          onEvent(secrets.hideIn(event));
        },
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

function firstFacts({ target, options, clock }: Connector): Facts {
  const { headers = [], origin, subprotocols = [], insecure = false } = options;
  const secretHeaders = /^(?:authorization|cookie|x-api-key|x-auth.*)$/i;
  const credentialsIn = [
    ...(target.userinfo === undefined ? [] : ["Authorization: Basic"]),
    ...headers.filter(([name]) => secretHeaders.test(name)).map(([name]) => name),
    ...(target.hasToken ? ["URL"] : []),
  ];
  return {
    secure: target.secure,
    host: target.host,
    port: target.port,
    isLoopback: target.isLoopback,
    offline: isOffline(),
    interrupted: false,
    insecure,
    ...(origin === undefined ? {} : { origin }),
    hasCredentials: credentialsIn.length > 0,
    credentialsIn,
    subprotocols,
    helloGiven: options.hello !== undefined,
    messageGiven: options.message !== undefined,
    wallMs: clock.wall(),
    records: [],
    watched: [],
    refused: [],
  };
}

function isOffline(): boolean {
  return Object.values(networkInterfaces()).every((addresses = []) => addresses.every(({ internal }) => internal));
}

async function runChecks(run: CheckRun): Promise<readonly RungResult[]> {
  const results: RungResult[] = [];
  let stopped = false;
  for (const rung of ladder) {
    if (rung.wanted?.(run) === false) {
      continue;
    }
    const done: CheckDone = stopped || run.signal?.aborted === true ? skipped(rung, run) : await runOne(rung, run);
    stopped ||= done.stop;
    results.push(done.result);
  }
  return results;
}

interface CheckDone {
  readonly result: RungResult;
  readonly stop: boolean;
}

function skipped(rung: Rung, { connector }: CheckRun): CheckDone {
  return {
    result: { rung: rung.id, state: "skipped", startedMs: Math.round(connector.now()), tookMs: 0, details: [] },
    stop: true,
  };
}

async function runOne(rung: Rung, run: CheckRun): Promise<CheckDone> {
  const { connector } = run;
  const { onEvent } = connector.options;
  const startedMs = connector.now();
  onEvent?.({ kind: "rung-started", rung: rung.id });
  const { state, details = [], stop = false } = await rung.run(run);
  const tookMs = Math.round((connector.now() - startedMs) * 10) / 10;
  const result: RungResult = { rung: rung.id, state, startedMs: Math.round(startedMs), tookMs, details };
  onEvent?.({ kind: "rung-ended", result });
  return { result, stop };
}

/** Connections side by side: as long as was asked for, or a short repeat of what went wrong. */
async function watch(run: CheckRun, options: DoctorOptions, elapsedMs: number): Promise<ExperimentResult | undefined> {
  const { connector, facts, signal } = run;
  const opened =
    facts.upgrade?.kind === "answered" && facts.upgrade.status === 101 && facts.upgrade.fault === undefined;
  const plan = opened && signal?.aborted !== true ? planFor(run, options, elapsedMs) : undefined;
  if (plan === undefined) {
    return undefined;
  }
  const { onEvent } = options;
  return runExperiments(plan, {
    open: () => openFurther(run),
    clock: connector.clock,
    originMs: connector.originMs,
    lostMs: (sinceMs) => connector.lateness.lostMs(sinceMs),
    message: messageToTry(run) ?? doctorDefaults.message,
    signal,
    onEnded: ({ role, ageMs, end }) => onEvent?.({ kind: "connection-ended", role, ageMs, end: untrusted(howOf(end)) }),
    onTick: (elapsed, open, ended) =>
      onEvent?.({ kind: "watching", elapsedMs: elapsed, watchMs: plan.watchMs, open, ended }),
  });
}

function planFor(run: CheckRun, options: DoctorOptions, elapsedMs: number): Plan | undefined {
  const { watchMs, quickIdleMs, answerTimeoutMs = doctorDefaults.answerTimeoutMs } = options;
  const { echo, onePerUser } = run.facts;
  const isRefused = echo?.kind === "ended" || (echo?.kind === "answered" && echo.isRefused === true);
  const sendsMessages = echo !== undefined && !isRefused;
  if (onePerUser !== undefined) {
    const longMs = watchMs ?? quickIdleMs;
    return longMs === undefined ? undefined : planOnePerUser(longMs, answerTimeoutMs);
  }
  if (watchMs !== undefined) {
    return planWatch(watchMs, sendsMessages, answerTimeoutMs);
  }
  if (quickIdleMs !== undefined) {
    return planQuickIdle(quickIdleMs, sendsMessages, answerTimeoutMs);
  }
  const leftMs = doctorDefaults.shortCheckMs - elapsedMs;
  const early = recordsOf(run.sockets).find(endedByItself);
  if (early === undefined || leftMs < 1500 || saysEnough(early)) {
    return undefined;
  }
  return planRepeat(early.ageMs, leftMs, sendsMessages, answerTimeoutMs);
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
