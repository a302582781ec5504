import type { HistogramFigures, Snapshot } from "./snapshot.ts";

/** One value of a metric, with its labels. */
export interface MetricValue {
  readonly labels: Readonly<Record<string, string>>;
  readonly value: number;
}

export type MetricRow =
  | {
      readonly name: string;
      readonly kind: "counter" | "gauge";
      readonly help: string;
      readonly read: (figures: Snapshot) => readonly MetricValue[];
    }
  | {
      readonly name: string;
      readonly kind: "histogram";
      readonly help: string;
      readonly histogram: (figures: Snapshot) => HistogramFigures;
    };

const one = (value: number): readonly MetricValue[] => [{ labels: {}, value }];

/** Every metric, once: Prometheus, OpenTelemetry and the list in the README are printed from here. */
export const metricTable: readonly MetricRow[] = [
  {
    name: "afterclose_ready",
    kind: "gauge",
    help: "1 while new connections are accepted, 0 from the start of a drain.",
    read: (f) => one(f.ready ? 1 : 0),
  },
  {
    name: "afterclose_connections",
    kind: "gauge",
    help: "Connections that are open or closing.",
    read: (f) => one(f.connections),
  },
  {
    name: "afterclose_connections_closing",
    kind: "gauge",
    help: "Connections in the closing handshake.",
    read: (f) => one(f.closing),
  },
  {
    name: "afterclose_handshakes_in_flight",
    kind: "gauge",
    help: "Handshakes in progress.",
    read: (f) => one(f.handshakesInFlight),
  },
  {
    name: "afterclose_handshakes_total",
    kind: "counter",
    help: "Handshakes by outcome: accepted, refused, failed.",
    read: (f) => Object.entries(f.handshakes).map(([outcome, value]) => ({ labels: { outcome }, value })),
  },
  {
    name: "afterclose_endings_total",
    kind: "counter",
    help: "Endings by close code (known codes, 3xxx, 4xxx, invalid) and cause. The sum over all causes is the number of endings.",
    read: (f) => f.endings.map(({ code, cause, count }) => ({ labels: { code, cause }, value: count })),
  },
  {
    name: "afterclose_connection_lifetime_seconds",
    kind: "histogram",
    help: "How long connections stayed open.",
    histogram: (f) => f.lifetimeSeconds,
  },
  {
    name: "afterclose_heartbeat_round_trip_seconds",
    kind: "histogram",
    help: "Time from a ping to the first data from the peer.",
    histogram: (f) => f.roundTripSeconds,
  },
  {
    name: "afterclose_messages_received_total",
    kind: "counter",
    help: "Messages received.",
    read: (f) => one(f.messagesIn),
  },
  {
    name: "afterclose_ended_received_bytes_total",
    kind: "counter",
    help: "Bytes received by connections that have ended.",
    read: (f) => one(f.bytesIn),
  },
  {
    name: "afterclose_ended_sent_bytes_total",
    kind: "counter",
    help: "Bytes sent by connections that have ended.",
    read: (f) => one(f.bytesOut),
  },
  {
    name: "afterclose_ended_pings_total",
    kind: "counter",
    help: "Pings sent by connections that have ended.",
    read: (f) => one(f.pings),
  },
  {
    name: "afterclose_queue_bytes",
    kind: "gauge",
    help: "Bytes queued for slow consumers, over all connections.",
    read: (f) => one(f.queuedBytes),
  },
  {
    name: "afterclose_queue_connections",
    kind: "gauge",
    help: "Connections with queued messages.",
    read: (f) => one(f.queuedConnections),
  },
  {
    name: "afterclose_dropped_messages_total",
    kind: "counter",
    help: "Messages dropped, because of a slow consumer or an ending.",
    read: (f) => one(f.droppedMessages),
  },
  {
    name: "afterclose_overloaded",
    kind: "gauge",
    help: "1 during an overload.",
    read: (f) => one(f.overloaded ? 1 : 0),
  },
  {
    name: "afterclose_drain_connections",
    kind: "gauge",
    help: "Connections of the current drain, by state: waiting, closing, ended.",
    read: (f) => Object.entries(f.drain).map(([state, value]) => ({ labels: { state }, value })),
  },
  {
    name: "afterclose_drain_terminated_total",
    kind: "counter",
    help: "Connections that a drain terminated, because they did not answer their Close frame in time.",
    read: (f) => one(f.drainTerminated),
  },
  {
    name: "afterclose_shed_total",
    kind: "counter",
    help: "Connections closed to shed load.",
    read: (f) => one(f.shed),
  },
  {
    name: "afterclose_cliffs_total",
    kind: "counter",
    help: "Limits found in the path: many endings at the same silence or age.",
    read: (f) => one(f.cliffs),
  },
  {
    name: "afterclose_application_failures_total",
    kind: "counter",
    help: "Functions of the application that threw: authenticate, a drain's code or notify, load, shedding's order, a callback of send.",
    read: (f) => one(f.failures),
  },
];
