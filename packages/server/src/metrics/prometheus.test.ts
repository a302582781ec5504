import { expect, test } from "vitest";
import { simStage } from "../../test/sim-host.ts";
import { metricTable } from "./metric-table.ts";
import { observe } from "./opentelemetry.ts";
import { renderPrometheus } from "./prometheus.ts";
import { snapshot } from "./snapshot.ts";
import { codeLabel } from "../endings/tally.ts";

function busyStage() {
  const on = simStage({ closeTimeoutMs: 100 });
  const [left, , deaf] = [on.connect(), on.connect(), on.connect("deaf")];
  on.clock.advance(2000);
  on.engine.ended(left.connection, { closeReceived: { code: 4123, reason: 'label"\n' } });
  on.engine.close(deaf.connection, 1000);
  on.clock.advance(200);
  return on;
}

test("metrics are Prometheus' text, with causes that add up", () => {
  const text = renderPrometheus(snapshot(busyStage().engine));
  const lines = text.trim().split("\n");
  for (const line of lines) {
    expect(line).toMatch(
      /^(# (HELP|TYPE) afterclose_\w+ .+|afterclose_\w+(\{\w+="[^"\n]*"(,\w+="[^"\n]*")*\})? -?[\d.e+-]+)$/,
    );
  }
  expect(lines).toContain('afterclose_endings_total{code="4xxx",cause="peer.closed"} 1');
  expect(lines).toContain('afterclose_endings_total{code="1006",cause="close.unanswered"} 1');
  expect(lines).toContain("afterclose_connections 1");
  expect(lines).toContain('afterclose_connection_lifetime_seconds_bucket{le="5"} 2');
  expect(lines).toContain("afterclose_connection_lifetime_seconds_count 2");
  expect(new Set(metricTable.map((row) => row.name)).size).toBe(metricTable.length);
});

test.each([
  [1000, "1000"],
  [1005, "1005"],
  [1006, "1006"],
  [3001, "3xxx"],
  [4999, "4xxx"],
  [1004, "invalid"],
  [2999, "invalid"],
  [0, "invalid"],
])("a peer's %i is counted as %s", (code, label) => {
  expect(codeLabel(code)).toBe(label);
});

test("the same figures go to OpenTelemetry", () => {
  const seen = new Map<string, number>();
  const callbacks = new Set<() => void>();
  const create = (name: string) => ({
    addCallback(read: (result: { observe: (value: number, attributes?: Record<string, string>) => void }) => void) {
      callbacks.add(() => {
        read({ observe: (value, labels = {}) => void seen.set([name, ...Object.values(labels)].join(" "), value) });
      });
    },
    removeCallback() {
      callbacks.clear();
    },
  });
  const { engine } = busyStage();
  const stop = observe(
    { figures: () => snapshot(engine) },
    { createObservableCounter: create, createObservableGauge: create },
  );
  callbacks.forEach((read) => {
    read();
  });
  expect(seen.get("afterclose.connections")).toBe(1);
  expect(seen.get("afterclose.endings 4xxx peer.closed")).toBe(1);
  expect(seen.get("afterclose.connection_lifetime_seconds.count")).toBe(2);
  stop();
  expect(callbacks.size).toBe(0);
});
