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
    help: "1 while new connections are welcome, 0 from the start of a drain.",
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
    help: "Connections whose closing handshake is under way.",
    read: (f) => one(f.closing),
  },
  {
    name: "afterclose_handshakes_in_flight",
    kind: "gauge",
    help: "Handshakes that have begun and are not decided.",
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
    help: "Endings by close code (known codes, 3xxx, 4xxx, invalid) and cause. Summed over causes they are all endings.",
    read: (f) => f.endings.map(({ code, cause, count }) => ({ labels: { code, cause }, value: count })),
  },
  {
    name: "afterclose_connection_lifetime_seconds",
    kind: "histogram",
    help: "How long connections lived.",
    histogram: (f) => f.lifetimeSeconds,
  },
  {
    name: "afterclose_heartbeat_round_trip_seconds",
    kind: "histogram",
    help: "From a ping to the first sign of life.",
    histogram: (f) => f.roundTripSeconds,
  },
  {
    name: "afterclose_messages_received_total",
    kind: "counter",
    help: "Messages that arrived.",
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
    help: "Bytes that wait for slow readers, all connections together.",
    read: (f) => one(f.queuedBytes),
  },
  {
    name: "afterclose_queue_connections",
    kind: "gauge",
    help: "Connections for which something waits.",
    read: (f) => one(f.queuedConnections),
  },
  {
    name: "afterclose_dropped_messages_total",
    kind: "counter",
    help: "Messages dropped, for slow readers or at an end.",
    read: (f) => one(f.droppedMessages),
  },
  {
    name: "afterclose_overloaded",
    kind: "gauge",
    help: "1 while an overload is on.",
    read: (f) => one(f.overloaded ? 1 : 0),
  },
  {
    name: "afterclose_drain_connections",
    kind: "gauge",
    help: "Connections of the drain under way, by state: waiting, closing, ended.",
    read: (f) => Object.entries(f.drain).map(([state, value]) => ({ labels: { state }, value })),
  },
  {
    name: "afterclose_drain_terminated_total",
    kind: "counter",
    help: "Connections that a drain cut, because they had not answered their Close in time.",
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
    help: "Limits found on the way: endings piled up at one silence or age.",
    read: (f) => one(f.cliffs),
  },
  {
    name: "afterclose_application_failures_total",
    kind: "counter",
    help: "Functions of the application that threw: authenticate, a drain's code or notify, load, shedding's order, a callback of send.",
    read: (f) => one(f.failures),
  },
];
