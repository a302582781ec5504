import type { Connection } from "./connection.ts";
import type { How } from "./parameters.ts";
import type { Visit } from "./visit.ts";

/** Accepts, echoes, and carries the ending out when `after` or `afterMessages` says so. */
export function afterOpen(
  act: (connection: Connection, visit: Visit) => void,
  defaultAfterMs = 0,
): (visit: Visit) => void {
  return afterOpenWith(() => ({}), act, defaultAfterMs);
}

/** The same, with a say in how the handshake is accepted. */
export function afterOpenWith(
  options: (visit: Visit) => Parameters<Visit["accept"]>[0],
  act: (connection: Connection, visit: Visit) => void,
  defaultAfterMs = 0,
): (visit: Visit) => void {
  return (visit) => {
    const connection = visit.accept(options(visit));
    startTicking(visit, connection, visit.parameters.tick);
    whenDue(visit, connection, defaultAfterMs, () => {
      act(connection, visit);
    });
  };
}

/** Carries an ending out when its time or its message has come, whichever is first. */
export function whenDue(visit: Visit, connection: Connection, defaultAfterMs: number, act: () => void): void {
  const { after, afterMessages } = visit.parameters;
  let done = false;
  const run = (): void => {
    if (done || !connection.isOpen) {
      return;
    }
    done = true;
    visit.act();
    act();
  };
  if (afterMessages !== undefined) {
    let messages = 0;
    connection.onMessage(() => {
      messages += 1;
      if (messages >= afterMessages) {
        run();
      }
    });
  }
  const waitMs = after ?? (afterMessages === undefined ? defaultAfterMs : undefined);
  if (waitMs === 0) {
    run();
  } else if (waitMs !== undefined) {
    visit.timers.after(waitMs, run);
  }
}

/** Carries out an ending of the handshake, after `after`. */
export function inHandshake(act: (visit: Visit) => void): (visit: Visit) => void {
  return (visit) => {
    const run = (): void => {
      visit.act();
      act(visit);
    };
    const { after = 0 } = visit.parameters;
    if (after === 0) {
      run();
    } else {
      visit.timers.after(after, run);
    }
  };
}

/** Ends a connection as `how` says. */
export function endBy(connection: Connection, how: How, reason = ""): void {
  if (how === "fin") {
    connection.fin();
  } else if (how === "rst") {
    connection.reset();
  } else {
    connection.close(how, reason);
  }
}

/** Sends a number so many times a second. In a named room the count goes on while a client is away, so that a loss shows. */
export function startTicking(visit: Visit, connection: Connection, perSecond: number | undefined): void {
  if (perSecond === undefined) {
    return;
  }
  const startedMs = visit.room.named ? visit.room.startedMs : visit.stage.now();
  const tickNow = (): number => Math.floor(((visit.stage.now() - startedMs) * perSecond) / 1000);
  let sent = tickNow();
  visit.timers.every(1000 / perSecond, () => {
    const now = tickNow();
    // After a sleep of this machine, or while the client does not read, the numbers between are lost, and that shows.
    sent = connection.isFull ? now : Math.max(sent, now - 1000);
    for (; sent < now; sent += 1) {
      connection.send(String(sent + 1));
    }
  });
}
