import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { metricTable } from "../src/metrics/metric-table.ts";
import { serverCauses } from "@afterclose/codes/causes";

const names = metricTable.flatMap((row) =>
  row.kind === "histogram" ? [row.name, `${row.name}_bucket`, `${row.name}_sum`, `${row.name}_count`] : [row.name],
);

describe.each(["grafana-dashboard.json", "alerts.yml"])("%s", (file) => {
  const text = readFileSync(new URL(`../observability/${file}`, import.meta.url), "utf8");

  test("asks for no metric that does not exist", () => {
    const asked = new Set(text.match(/afterclose_\w+/g));
    expect(asked.size).toBeGreaterThan(3);
    expect([...asked].filter((name) => !names.includes(name))).toEqual([]);
  });

  test("names no cause that does not exist", () => {
    const causes = [...text.matchAll(/cause=\\?"([a-z.-]+)\\?"/g)].map((found) => found[1]);
    expect(causes.filter((cause) => !serverCauses.includes(cause as never))).toEqual([]);
  });
});

test("the reference lists every metric", () => {
  const reference = readFileSync(new URL("../REFERENCE.md", import.meta.url), "utf8");
  expect(metricTable.filter((row) => !reference.includes(`\`${row.name}\``)).map((row) => row.name)).toEqual([]);
});
