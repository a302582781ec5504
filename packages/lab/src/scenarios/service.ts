import { withRetryHint, formatDuration } from "@afterclose/wire";
import { plainAnswer, retryAfter } from "../answer.ts";
import { LabError } from "../errors.ts";
import { clean, dropped, everyone, refused } from "../report.ts";
import { perRoom } from "../rooms.ts";
import type { Scenario } from "../scenario.ts";
import type { ScenarioClient } from "../scenario-client.ts";
import { endBy, startTicking } from "../trigger.ts";

const defaultRestartMs = 1000;
const defaultRestartDownMs = 3000;
const defaultOverloadMs = 10_000;
const defaultClients = 1;
const defaultOverMs = 5000;
const defaultDeployMs = 1000;
const defaultUpMs = 2000;
const defaultDownMs = 1000;

/** The service goes away, and comes back: what a room remembers is moments, and each client has its own timers. */
export const serviceScenarios: readonly Scenario[] = [
  {
    id: "restart",
    path: "/restart",
    group: "service",
    description:
      "`after` (" +
      formatDuration(defaultRestartMs) +
      " if not given) the first client came, everybody in the `room` gets 1012 with a hint when to come back; for `down` (" +
      formatDuration(defaultRestartDownMs) +
      " if not given) " +
      "handshakes are refused with 503 and Retry-After; then the service is back and echoes. A room restarts once.",
    parameters: ["after", "down", "reason", "tick"],
    endsOthers: true,
    examples: [{ url: "/restart?after=300ms&down=1s&room=readme", reports: everyone(clean(1012)) }],
    page: { parameters: { after: "2s", down: "3s", tick: "5", reason: "" }, room: "both", code: 1012 },
    run: restart,
  },
  {
    id: "overload",
    path: "/overload",
    group: "service",
    description:
      "For `for` (" +
      formatDuration(defaultOverloadMs) +
      " if not given) from the first visit to the `room`, newcomers are accepted and closed with 1013 and a hint when to come back, " +
      "or, with answer=503, refused with 503 and Retry-After. Then it echoes.",
    parameters: ["for", "answer", "reason", "tick"],
    endsOthers: true,
    examples: [
      { url: "/overload?for=2s&room=readme", reports: everyone(clean(1013)) },
      { url: "/overload?for=2s&answer=503&room=readme-503", reports: refused },
    ],
    page: { parameters: { for: "4s", tick: "5", answer: "close", reason: "" }, room: "both", code: 1013 },
    run: overload,
  },
  {
    id: "deploy",
    path: "/deploy",
    group: "service",
    description:
      "When `clients` (" +
      String(defaultClients) +
      " if not given) are in the `room`, it waits `after` (" +
      formatDuration(defaultDeployMs) +
      " if not given), then ends them with 1012 one by one, evenly `over` (" +
      formatDuration(defaultOverMs) +
      " if not given) " +
      "that time. Those who come back find the new version: it echoes. A room is deployed once.",
    parameters: ["clients", "over", "after", "reason", "tick"],
    endsOthers: true,
    examples: [{ url: "/deploy?clients=1&after=300ms&over=300ms&room=readme", reports: everyone(clean(1012)) }],
    page: {
      parameters: { after: "2s", over: "2s", tick: "5", reason: "" },
      fixed: "clients=2",
      room: "both",
      code: 1012,
    },
    run: deploy,
  },
  {
    id: "flap",
    path: "/flap",
    group: "service",
    description:
      "From the first visit to the `room` on, it is up for `up` (" +
      formatDuration(defaultUpMs) +
      " if not given) and down for `down` (" +
      formatDuration(defaultDownMs) +
      " if not given), again and again. " +
      "Going down it ends everybody by `how` (fin if not given); while down, handshakes are refused with 503.",
    parameters: ["up", "down", "how", "reason", "tick"],
    endsOthers: true,
    examples: [{ url: "/flap?up=500ms&down=500ms&room=readme", reports: dropped }],
    page: {
      parameters: { up: "2s", down: "2s", tick: "5", how: "fin" },
      room: "both",
      code: 1006,
      limitMs: 30_000,
    },
    check: (_value, { up = defaultUpMs }) => {
      if (up === 0) {
        throw new LabError("ERR_LAB_PARAMETER", "up is 0, but must be more: a service that is never up does not flap.");
      }
    },
    run: flap,
  },
];

const restartOf = perRoom(() => ({ atMs: undefined as number | undefined, downMs: 0 }));

function restart(client: ScenarioClient): void {
  const { lab, room, parameters } = client;
  const state = restartOf(room);
  const now = lab.now();
  if (state.atMs === undefined) {
    state.atMs = now + (parameters.after ?? defaultRestartMs);
    state.downMs = parameters.down ?? defaultRestartDownMs;
    lab.rooms.keep(room, state.atMs + state.downMs - now, now);
  }
  const { atMs, downMs } = state;
  const downForMs = atMs + downMs - now;
  if (now >= atMs && downForMs > 0) {
    client.act();
    client.refuse(plainAnswer(503, "Restarting on purpose.\n", retryAfter(downForMs)));
    return;
  }
  const connection = client.accept();
  startTicking(client, connection, parameters.tick);
  if (now < atMs) {
    client.timers.after(atMs - now, () => {
      client.act();
      connection.close(1012, withRetryHint(parameters.reason ?? "service restart", downMs));
    });
  }
}

const overloadOf = perRoom(() => ({ untilMs: undefined as number | undefined }));

function overload(client: ScenarioClient): void {
  const { lab, room, parameters } = client;
  const { for: forMs = defaultOverloadMs, answer = "close", reason = "overloaded", tick } = parameters;
  const state = overloadOf(room);
  const now = lab.now();
  state.untilMs ??= now + forMs;
  const leftMs = Math.ceil(state.untilMs - now);
  lab.rooms.keep(room, Math.max(0, leftMs), now);
  if (leftMs <= 0) {
    startTicking(client, client.accept(), tick);
    return;
  }
  client.act();
  if (answer === "503") {
    client.refuse(plainAnswer(503, "Overloaded on purpose.\n", retryAfter(leftMs)));
  } else {
    client.accept().close(1013, withRetryHint(reason, leftMs));
  }
}

const deployOf = perRoom(() => ({ atMs: undefined as number | undefined, overMs: 0, reason: "", isDraining: false }));

function deploy(client: ScenarioClient): void {
  const { lab, room, parameters } = client;
  const { clients = defaultClients, after = defaultDeployMs, tick } = parameters;
  startTicking(client, client.accept(), tick);
  const state = deployOf(room);
  const now = lab.now();
  if (state.atMs !== undefined) {
    waitForDeploy(client);
    return;
  }
  if (room.clients.size < clients) {
    return;
  }
  Object.assign(state, { atMs: now + after, overMs: parameters.over ?? defaultOverMs });
  state.reason = parameters.reason ?? "deployment";
  lab.rooms.keep(room, after, now);
  for (const other of room.clients) {
    waitForDeploy(other);
  }
}

/** Each has a timer of its own, and the first to wake gives out the turns: so no timer outlives its client. */
function waitForDeploy(client: ScenarioClient): void {
  const { room, lab } = client;
  const state = deployOf(room);
  const waitMs = (state.atMs ?? 0) - lab.now();
  if (state.isDraining || waitMs < 0) {
    return;
  }
  client.timers.after(waitMs, () => {
    if (state.isDraining) {
      return;
    }
    state.isDraining = true;
    const open = [...room.clients].filter(({ connection }) => connection?.isOpen === true);
    open.forEach((one, turn) => {
      one.timers.after((state.overMs * turn) / open.length, () => {
        if (one.connection?.isOpen === true) {
          one.act();
          one.connection.close(1012, withRetryHint(state.reason, 0));
        }
      });
    });
  });
}

function flap(client: ScenarioClient): void {
  const { lab, room, parameters } = client;
  const { up = defaultUpMs, down = defaultDownMs, how = "fin", reason, tick } = parameters;
  const inCycle = (lab.now() - room.startedMs) % (up + down);
  client.act();
  if (inCycle >= up) {
    client.refuse(plainAnswer(503, "Down on purpose.\n", retryAfter(up + down - inCycle)));
    return;
  }
  const connection = client.accept();
  startTicking(client, connection, tick);
  client.timers.after(up - inCycle, () => {
    endBy(connection, how, reason);
  });
}
