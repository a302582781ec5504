import type { How } from "./parameters.ts";
import type { AcceptOptions, ScenarioClient, ScenarioConnection } from "./scenario-client.ts";

type Act = (connection: ScenarioConnection, client: ScenarioClient) => void;

/** Accepts, echoes, and carries the ending out when `after` or `afterMessages` says so. */
export function afterOpen(act: Act, defaultAfterMs = 0, options: AcceptOptions = {}): (client: ScenarioClient) => void {
  return (client) => {
    const connection = client.accept(options);
    startTicking(client, connection, client.parameters.tick);
    whenTriggered(client, connection, defaultAfterMs, () => {
      act(connection, client);
    });
  };
}

/** Carries an ending out when its time or its message has come, whichever is first. */
export function whenTriggered(
  client: ScenarioClient,
  connection: ScenarioConnection,
  defaultAfterMs: number,
  act: () => void,
): void {
  const { after, afterMessages } = client.parameters;
  let done = false;
  const run = (): void => {
    if (done || !connection.isOpen) {
      return;
    }
    done = true;
    client.act();
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
    client.timers.after(waitMs, run);
  }
}

/** Carries an ending out at an age, unless the connection has ended by then. */
export function atAge(client: ScenarioClient, connection: ScenarioConnection, ageMs: number, act: () => void): void {
  client.timers.after(ageMs, () => {
    if (connection.isOpen) {
      client.act();
      act();
    }
  });
}

/** Carries out an ending of the handshake, after `after`. */
export function inHandshake(act: (client: ScenarioClient) => void): (client: ScenarioClient) => void {
  return (client) => {
    const run = (): void => {
      client.act();
      act(client);
    };
    const { after = 0 } = client.parameters;
    if (after === 0) {
      run();
    } else {
      client.timers.after(after, run);
    }
  };
}

/** Ends a connection as `how` says. */
export function endBy(connection: ScenarioConnection, how: How, reason = ""): void {
  if (how === "fin") {
    connection.fin();
  } else if (how === "rst") {
    connection.reset();
  } else {
    connection.close(how, reason);
  }
}

// After a stall the numbers between are lost beyond a second's worth, and that shows.
const longestCatchUpMs = 1000;
// So many at one go; then everybody else has a turn.
const atOnce = 32;

/** Sends a number so many times a second. In a named room the count goes on while a client is away, so that a loss shows. */
export function startTicking(
  client: ScenarioClient,
  connection: ScenarioConnection,
  perSecond: number | undefined,
): void {
  if (perSecond === undefined) {
    return;
  }
  const { lab, room } = client;
  const startedMs = room.named ? room.startedMs : lab.now();
  const countNow = (): number => Math.floor(((lab.now() - startedMs) * perSecond) / 1000);
  const most = Math.max(1, Math.ceil((perSecond * longestCatchUpMs) / 1000));
  let sent = countNow();
  let isSending = false;
  const send = (): "more" | "done" => {
    const due = countNow();
    sent = connection.isFull ? due : Math.max(sent, due - most);
    for (let left = atOnce; sent < due && left > 0 && connection.isOpen; left -= 1) {
      sent += 1;
      connection.send(String(sent));
    }
    isSending = sent < due && connection.isOpen && !connection.isFull;
    return isSending ? "more" : "done";
  };
  client.timers.every(1000 / perSecond, () => {
    if (!isSending && send() === "more") {
      lab.inTurns(send);
    }
  });
}
