import type { Clock } from "@afterclose/wire";
import type { OpenSubject, Subject } from "../observe/run-experiments.ts";
import type { End, ConnectionRecord } from "../observe/connection-record.ts";
import { SilenceMeter } from "../observe/silence-meter.ts";

/** What the path to a simulated endpoint does to connections. */
export interface Path {
  readonly idleMs?: number;
  /** How a connection ends that was idle; `forgotten` tells nobody. */
  readonly idleEnd?: "fin" | "rst" | "forgotten";
  /** How it ends otherwise than by a FIN. */
  readonly end?: End;
  /** Pings do not count. */
  readonly ignoresPings?: boolean;
  /** Only what the server sends counts. */
  readonly onlyIn?: boolean;
  readonly lifetimeMs?: (draw: number) => number;
  /** When everything ends at once, by the clock. */
  readonly crashesAtMs?: readonly number[];
  readonly chance?: () => number;
}

/** Opens connections on a virtual clock that end as the path decides. */
export function simulateEndpoint(clock: Clock, path: Path): OpenSubject {
  const all = new Set<(end: End) => void>();
  for (const at of path.crashesAtMs ?? []) {
    clock.after(at - clock.now(), () => {
      for (const cut of [...all]) {
        cut({ kind: "fin" });
      }
    });
  }
  return () => {
    const openedMs = clock.now();
    const meter = new SilenceMeter(openedMs);
    let record: ConnectionRecord | undefined;
    let hears: ((record: ConnectionRecord) => void)[] = [];
    let heardMs = openedMs;
    let forgotten = false;
    const counts = { pingsSent: 0, pongsReceived: 0, messagesIn: 0, messagesOut: 0 };
    const finish = (end: End): void => {
      if (record !== undefined) {
        return;
      }
      all.delete(finish);
      const now = clock.now();
      record = {
        openedAtMs: openedMs,
        ageMs: now - openedMs,
        end,
        silences: meter.read(now),
        ...counts,
        bytesIn: 0,
        bytesOut: 0,
      };
      for (const hear of hears) {
        hear(record);
      }
      hears = [];
    };
    all.add(finish);
    const expire = (): void => {
      if (path.idleEnd === "forgotten") {
        forgotten = true;
      } else {
        finish(path.end ?? { kind: path.idleEnd ?? "fin" });
      }
    };
    let cancelIdle = path.idleMs === undefined ? undefined : clock.after(path.idleMs, expire);
    if (path.lifetimeMs !== undefined) {
      clock.after(path.lifetimeMs((path.chance ?? (() => 0.5))()), () => {
        finish(path.end ?? { kind: "fin" });
      });
    }
    const pass = (way: "in" | "out", data: boolean): void => {
      meter.note({ way, data }, clock.now());
      if (way === "in") {
        heardMs = clock.now();
      }
      const counts = !(path.ignoresPings === true && !data) && !(path.onlyIn === true && way === "out");
      if (!counts || path.idleMs === undefined || forgotten) {
        return;
      }
      cancelIdle?.();
      cancelIdle = clock.after(path.idleMs, expire);
    };
    const socket: Subject = {
      get isOpen() {
        return record === undefined;
      },
      get lastHeardMs() {
        return heardMs;
      },
      ping: () => {
        counts.pingsSent++;
        pass("out", false);
        if (forgotten) {
          return;
        }
        counts.pongsReceived++;
        pass("in", false);
      },
      pong: () => {
        pass("out", false);
      },
      probe: () => {
        if (!forgotten) {
          heardMs = clock.now();
        }
      },
      send: () => {
        counts.messagesOut++;
        pass("out", true);
        if (!forgotten) {
          pass("in", true);
        }
      },
      leave: () => {
        finish({ kind: "left" });
      },
      giveUp: () => {
        finish({ kind: "silent" });
      },
      onEnd: (hear) => {
        if (record !== undefined) {
          hear(record);
        } else {
          hears.push(hear);
        }
      },
    };
    return Promise.resolve({ kind: "open", socket });
  };
}
