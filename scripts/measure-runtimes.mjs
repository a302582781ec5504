// @ts-check

// Drives every runtime at hand over every ending of the lab, and writes what each reported into the catalogue's data.
// `npm run measure:runtimes -- chromium node24` measures some of them; the others keep their rows and dates.
import { spawn } from "node:child_process";
import { createServer } from "node:http";
import { createServer as createTcpServer } from "node:net";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describeScenarios, startLab } from "@afterclose/lab";
import { format } from "prettier";
import { runtimes } from "./measure-runtimes/runtimes.mjs";
import { printTable } from "./measure-runtimes/print-table.mjs";

const root = join(import.meta.dirname, "..");
const dataFile = join(root, "packages/codes/data/measurements.json");
const tableFile = join(root, "packages/lab/RUNTIMES.md");
const visitor = readFileSync(join(root, "scripts/measure-runtimes/visitor.mjs"), "utf8");
const patienceMs = { ends: 20_000, waits: 4000 };
const wholeMs = 300_000;

const wanted = process.argv.slice(2);
const unknown = wanted.filter((id) => !runtimes.some((runtime) => runtime.id === id));
if (unknown.length > 0) {
  console.error(
    `There is no runtime "${unknown.join('", "')}". Name some of: ${runtimes.map(({ id }) => id).join(", ")}; or none, for all.`,
  );
  process.exit(2);
}

const examples = describeScenarios().endings.flatMap((ending) =>
  ending.examples.map((example) => ({ ending: ending.path, ...example })),
);

/** @returns {Promise<number>} */
const freePort = () =>
  new Promise((resolve, reject) => {
    const probe = createTcpServer();
    probe.once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === "object" && address !== null ? address.port : 0));
    });
  });

/** A browser holds back further attempts at an address that refused it, so each failing example has a lab of its own. */
async function openLabs() {
  const shared = await startLab({ tls: true });
  const labs = [shared];
  const tasks = [];
  for (const [index, example] of examples.entries()) {
    const { chromium } = example.reports;
    const lab = "opened" in chromium && chromium.opened ? shared : await startLab();
    if (lab !== shared) {
      labs.push(lab);
    }
    const id = `m${index}`;
    const url = `${lab.url}${example.url}${example.url.includes("?") ? "&" : "?"}id=${id}`;
    const room = /[?&]room=/.test(example.url) ? url.replace(/room=[^&]*/, `room=${id}`) : url;
    tasks.push({
      example,
      lab,
      id,
      task: { url: room, client: example.client, waitMs: patienceMs[chromium.kind === "waits" ? "waits" : "ends"] },
    });
  }
  for (const fault of /** @type {const} */ (["expired", "wrongHost", "selfSigned", "cut"])) {
    const url = `${shared.tls?.[fault].url}/echo`;
    tasks.push({
      example: { ending: "tls", url: `tls: ${fault}` },
      lab: shared,
      id: undefined,
      task: { url, waitMs: patienceMs.ends },
    });
  }
  return { labs, tasks };
}

/**
 * @param {import("./measure-runtimes/runtimes.mjs").Runtime} runtime
 * @param {string} version
 */
async function measure(runtime, version) {
  const { labs, tasks } = await openLabs();
  /** @type {import("node:child_process").ChildProcess | undefined} */
  let child;
  const begun = Date.now();
  let server = createServer();
  try {
    const seen = await new Promise((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error(`nothing was reported within ${wholeMs / 1000} s`)), wholeMs);
      server = createServer((request, response) => {
        const { port } = /** @type {import("node:net").AddressInfo} */ (server.address());
        const base = `http://127.0.0.1:${port}`;
        if (request.url === "/plan") {
          response.setHeader("Content-Type", "application/json");
          response.end(JSON.stringify({ report: `${base}/report`, atOnce: 6, tasks: tasks.map(({ task }) => task) }));
        } else if (request.url === "/visitor.mjs") {
          response.setHeader("Content-Type", "text/javascript");
          response.end(visitor);
        } else if (request.url === "/report") {
          let body = "";
          request.on("data", (chunk) => (body += String(chunk)));
          request.on("end", () => {
            response.end();
            clearTimeout(timer);
            resolve(JSON.parse(body));
          });
        } else {
          response.setHeader("Content-Type", "text/html");
          response.end(
            `<!doctype html><title>visitor</title><script type="module">import { carryOut } from "/visitor.mjs"; await carryOut("/plan", (url) => new WebSocket(url));</script>`,
          );
        }
      });
      server.listen(0, "127.0.0.1", async () => {
        const { port } = /** @type {import("node:net").AddressInfo} */ (server.address());
        const base = `http://127.0.0.1:${port}`;
        const control = await freePort();
        const [command = "", ...args] = runtime.command({ url: `${base}/plan`, page: `${base}/` });
        const more = runtime.id === "workerd" ? ["--socket-addr", `http=127.0.0.1:${control}`] : [];
        child = spawn(command, [...args, ...more], { stdio: "ignore", detached: true });
        child.once("error", reject);
        if (runtime.id === "workerd") {
          await trigger(`http://127.0.0.1:${control}/`);
        }
      });
    });
    const reports = await Promise.all(tasks.map((one) => report(one, seen)));
    console.log(
      `  ${runtime.name} ${version}: ${reports.length} endings in ${((Date.now() - begun) / 1000).toFixed(0)} s`,
    );
    return {
      runtime: runtime.id,
      name: runtime.name,
      version,
      measured: new Date().toISOString().slice(0, 10),
      reports,
    };
  } finally {
    try {
      if (child?.pid !== undefined) {
        process.kill(-child.pid, "SIGKILL");
      }
    } catch {
      // It has ended by itself.
    }
    server.close();
    server.closeAllConnections();
    await Promise.all(labs.map((lab) => lab.close()));
  }
}

/** Waits until the worker listens, then asks it to begin; its answer is of no interest. */
async function trigger(/** @type {string} */ url) {
  for (let attempt = 0; attempt < 100; attempt++) {
    try {
      await Promise.race([fetch(url), new Promise((resolve) => setTimeout(resolve, 500))]);
      return;
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}

async function report(/** @type {any} */ { example, lab, id, task }, /** @type {any[]} */ seen) {
  const found = seen.find(({ url }) => url === task.url);
  const observation =
    id === undefined || found === undefined || found.kind === "waits"
      ? undefined
      : await lab.seen(id, 1000).catch(() => undefined);
  const server =
    observation === undefined
      ? {}
      : {
          server: {
            ...(observation.received === undefined ? {} : { received: observation.received.code ?? 1005 }),
            tcp: observation.tcp,
            phase: observation.phase,
          },
        };
  if (found === undefined || found.kind === "waits" || found.kind === "threw") {
    return {
      ending: example.ending,
      url: example.url,
      kind: "waits",
      opened: found?.opened ?? false,
      events: found?.events ?? [],
    };
  }
  const { kind, opened, events, code, wasClean, ms } = found;
  return {
    ending: example.ending,
    url: example.url,
    kind,
    opened,
    events,
    ...(kind === "ended" ? { code, wasClean: wasClean === true, withReason: found.reason !== "" } : {}),
    tookMs: Math.round(ms / 100) * 100,
    ...server,
  };
}

const before = existsSync(dataFile) ? JSON.parse(readFileSync(dataFile, "utf8")) : [];
const rows = new Map(before.map((/** @type {any} */ row) => [row.runtime, row]));
for (const runtime of runtimes) {
  if (wanted.length > 0 && !wanted.includes(runtime.id)) {
    continue;
  }
  let version;
  try {
    version = runtime.version();
  } catch {
    console.log(
      `  ${runtime.name} is not at hand${rows.has(runtime.id) ? `; its rows of ${rows.get(runtime.id).measured} stay` : ""}`,
    );
    continue;
  }
  try {
    rows.set(runtime.id, await measure(runtime, version));
  } catch (error) {
    console.error(`  ${runtime.name} ${version} failed: ${error instanceof Error ? error.message : String(error)}`);
    process.exitCode = 1;
  }
}
const ordered = runtimes.flatMap(({ id }) => rows.get(id) ?? []);
writeFileSync(dataFile, await format(JSON.stringify(ordered), { parser: "json", printWidth: 120 }));
writeFileSync(tableFile, await format(printTable(ordered), { parser: "markdown", printWidth: 120 }));
process.exit();
