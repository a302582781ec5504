import { formatDuration } from "@afterclose/wire";
import { dropped } from "../report.ts";
import { type Scenario, timing } from "../scenario.ts";
import { afterOpen, atAge, endBy, startTicking, whenTriggered } from "../trigger.ts";

const page = { after: "2s", then: "echo", tick: "5" } as const;
// An RST that overtakes the client's reading of the handshake would undo it, so it comes a little later.
const defaultResetMs = 200;
const defaultIdleMs = 5000;
const defaultLifetimeMs = 10_000;

/** Ended without a Close frame: by TCP, or by a proxy's limit. */
export const tcpScenarios: readonly Scenario[] = [
  {
    id: "abort-fin",
    path: "/abort/fin",
    group: "tcp",
    description:
      "Ends the TCP connection politely but says nothing on the WebSocket: what most proxies do, and what is left of a killed process. Clients report 1006.",
    parameters: timing,
    examples: [{ url: "/abort/fin", reports: dropped }],
    page: { parameters: page, code: 1006 },
    run: afterOpen((connection) => {
      connection.fin();
    }),
  },
  {
    id: "abort-rst",
    path: "/abort/rst",
    group: "tcp",
    description:
      "Resets the TCP connection, as a load balancer does when it forgot the flow, or a process that died with bytes unread. It comes 200 ms after the opening, if `after` is not given. Clients report 1006.",
    parameters: timing,
    examples: [{ url: "/abort/rst", reports: dropped }],
    page: { parameters: page, code: 1006 },
    run: afterOpen((connection) => {
      connection.reset();
    }, defaultResetMs),
  },
  {
    id: "crash",
    path: "/crash",
    group: "tcp",
    description:
      "Ends every connection of this lab in the same moment without a Close frame, whatever path it is on; with `room`, every connection that named this room.",
    parameters: ["after", "afterMessages", "how", "every", "then", "tick"],
    endsOthers: true,
    examples: [{ url: "/crash?room=readme", reports: dropped }],
    page: { parameters: { ...page, how: "fin" }, room: "both", code: 1006 },
    run: (client) => {
      const { how = "fin", room, tick } = client.parameters;
      const connection = client.accept();
      startTicking(client, connection, tick);
      whenTriggered(client, connection, how === "rst" ? defaultResetMs : 0, () => {
        const all = [...client.lab.clients].filter(({ parameters }) => room === undefined || parameters.room === room);
        client.lab.inTurns(() => {
          for (const other of all.splice(0, 64)) {
            if (other.connection === undefined) {
              other.drop();
            } else {
              endBy(other.connection, how);
            }
          }
          return all.length > 0 ? "more" : "done";
        });
      });
    },
  },
  {
    id: "idle",
    path: "/idle",
    group: "proxy",
    description:
      "Ends the connection after `after` (" +
      formatDuration(defaultIdleMs) +
      " if not given) without a frame either way, by `how` (fin if not given). " +
      "With pings=ignore, pings and pongs do not count as a sign of life. It echoes meanwhile.",
    parameters: ["after", "how", "pings", "reason", "every", "then"],
    examples: [{ url: "/idle?after=300ms", reports: dropped }],
    page: { parameters: { after: "3s", then: "echo", how: "fin" }, code: 1006 },
    run: (client) => {
      const { after = defaultIdleMs, how = "fin", pings = "count", reason } = client.parameters;
      const connection = client.accept();
      const arm = (): (() => void) =>
        client.timers.after(after, () => {
          if (connection.isOpen) {
            client.act();
            endBy(connection, how, reason);
          }
        });
      let cancel = arm();
      connection.onTraffic((isControl) => {
        if (isControl && pings === "ignore") {
          return;
        }
        cancel();
        cancel = arm();
      });
    },
  },
  {
    id: "lifetime",
    path: "/lifetime",
    group: "proxy",
    description:
      "Ends the connection at the age of `after` (" +
      formatDuration(defaultLifetimeMs) +
      " if not given), however busy it is, by `how` (fin if not given). It echoes meanwhile.",
    parameters: ["after", "how", "reason", "every", "then", "tick"],
    examples: [{ url: "/lifetime?after=300ms", reports: dropped }],
    page: { parameters: { after: "3s", then: "echo", tick: "5", how: "fin" }, code: 1006 },
    run: (client) => {
      const { after = defaultLifetimeMs, how = "fin", reason, tick } = client.parameters;
      const connection = client.accept();
      startTicking(client, connection, tick);
      atAge(client, connection, after, () => {
        endBy(connection, how, reason);
      });
    },
  },
];
