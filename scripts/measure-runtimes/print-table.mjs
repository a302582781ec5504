// @ts-check

/**
 * What each runtime reported, one ending a row.
 * @param {readonly any[]} rows
 */
export function printTable(rows) {
  const urls = [...new Set(rows.flatMap(({ reports }) => reports.map((/** @type {any} */ report) => report.url)))];
  const cell = (/** @type {any} */ row, /** @type {string} */ url) => {
    const report = row.reports.find((/** @type {any} */ one) => one.url === url);
    if (report === undefined) {
      return "not measured";
    }
    if (report.kind === "waits") {
      return report.opened ? "open" : "connecting";
    }
    if (report.kind === "error-only") {
      return `${report.opened ? "" : "never open, "}E only`;
    }
    const before = report.events.includes("error") && report.events.at(-1) !== "error" ? "E " : "";
    const after = report.events.at(-1) === "error" ? " E after" : "";
    const end = `${String(report.code)}${report.wasClean ? "" : " u"}`;
    return `${report.opened ? "" : "never open, "}${before}${end}${after}`;
  };
  return [
    "# What each runtime reports",
    "",
    "Printed by `npm run measure:runtimes` from what each runtime reported of each ending of the lab. `E` is an `error` event",
    "before the `close`, `E after` one behind it, `E only` an error and no close; `u` is `wasClean` false; `open` and",
    "`connecting` mean that nothing had happened after 4 seconds.",
    "",
    `| Ending | ${rows.map(({ name, version }) => `${name === "Node" ? "" : name} ${version}`.trim()).join(" | ")} |`,
    `| --- | ${rows.map(() => "---").join(" | ")} |`,
    ...urls.map((url) => `| \`${url}\` | ${rows.map((row) => cell(row, url)).join(" | ")} |`),
    "",
    "Measured on: " + rows.map(({ name, version, measured }) => `${name} ${version} ${measured}`).join(", ") + ".",
  ].join("\n");
}
