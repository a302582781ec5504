// Two nodes behind HAProxy, restarted one after the other. After `npm run build`: run.mjs [our clients] [plain ones].
// It writes arrivals.svg and result.json beside itself.
import { fork, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { drawArrivals, unevenness } from "./chart.mjs";

const [ours, plain] = [Number(process.argv[2] ?? 2000), Number(process.argv[3] ?? 500)];
const overMs = 20_000;
const here = (name) => fileURLToPath(new URL(name, import.meta.url));
const wait = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
const children = [];

async function freePort() {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address();
  await new Promise((resolve) => server.close(resolve));
  return port;
}

async function start(file, ...args) {
  const child = fork(here(file), args.map(String));
  children.push(child);
  await once(child, "message");
  return child;
}

async function ask(child, message, answer) {
  child.send(message);
  for (;;) {
    const [reply] = await once(child, "message");
    if (answer in reply) {
      return reply[answer];
    }
  }
}

function haproxyConfig(port, nodes) {
  const servers = nodes.map((node, index) => `  server node${index} 127.0.0.1:${node} check inter 300ms fall 1 rise 1`);
  return `global
  maxconn 6000
defaults
  mode http
  timeout connect 2s
  timeout client 30s
  timeout server 30s
  timeout tunnel 1h
  option redispatch
  retries 3
frontend public
  bind 127.0.0.1:${port}
  default_backend nodes
backend nodes
  balance leastconn
  option httpchk GET /readyz
  http-check expect status 200
${servers.join("\n")}
`;
}

async function main() {
  const [publicPort, portA, portB] = [await freePort(), await freePort(), await freePort()];
  const folder = mkdtempSync(join(tmpdir(), "rolling-restart-"));
  const config = join(folder, "haproxy.cfg");
  writeFileSync(config, haproxyConfig(publicPort, [portA, portB]));
  const nodes = [await start("node.mjs", portA), await start("node.mjs", portB)];
  const haproxy = spawn("haproxy", ["-db", "-f", config], { stdio: ["ignore", "ignore", "inherit"] });
  children.push(haproxy);
  await wait(1500);

  const url = `ws://127.0.0.1:${publicPort}/`;
  const ourCrowd = start("crowd.mjs", url, "ours", ours);
  const plainCrowd = start("crowd.mjs", url, "plain", plain);
  const crowds = { ours: await ourCrowd, plain: await plainCrowd };
  await wait(1000);
  for (const node of nodes) {
    await ask(node, { ask: "arrivals" }, "arrivals");
  }

  let published = 0;
  const publisher = setInterval(() => {
    published++;
    for (const node of nodes) {
      node.connected && node.send({ ask: "publish", text: String(published) });
    }
  }, 500);
  const fromMs = Date.now();
  const marks = [];
  const reports = [];
  const arrivals = { ours: [], plain: [] };
  const uneven = [];
  for (const [index, port] of [portA, portB].entries()) {
    const name = index === 0 ? "A" : "B";
    marks.push({ at: Date.now(), text: `drain ${name}` });
    reports.push(await ask(nodes[index], { ask: "drain", overMs }, "report"));
    marks.push({ at: Date.now(), text: `restart ${name}` });
    nodes[index].kill("SIGKILL");
    await once(nodes[index], "exit");
    await wait(500);
    nodes[index] = await start("node.mjs", port);
    await wait(3000);
    const other = await ask(nodes[1 - index], { ask: "arrivals" }, "arrivals");
    const own = await ask(nodes[index], { ask: "arrivals" }, "arrivals");
    const round = { ours: [...other.ours, ...own.ours], plain: [...other.plain, ...own.plain] };
    uneven.push({
      ours: unevenness(round.ours, overMs),
      plain: unevenness(round.plain, overMs),
      all: unevenness([...round.ours, ...round.plain], overMs),
      arrivals: round.ours.length + round.plain.length,
    });
    arrivals.ours.push(...round.ours);
    arrivals.plain.push(...round.plain);
  }
  clearInterval(publisher);
  await wait(1000);
  const toMs = Date.now();
  const figures = {
    ours: await ask(crowds.ours, {}, "figures"),
    plain: await ask(crowds.plain, {}, "figures"),
  };
  const result = { clients: { ours, plain }, overMs, published, figures, reports, busiestSecondOverEven: uneven };
  const title = `Arrivals per 100 ms while two nodes restart: ${ours} of our clients, ${plain} plain ones`;
  writeFileSync(here("arrivals.svg"), drawArrivals({ title, arrivals, marks, fromMs, toMs }));
  writeFileSync(here("result.json"), `${JSON.stringify(result, null, 2)}\n`);
  console.log(JSON.stringify(result, null, 2));
  rmSync(folder, { recursive: true });
}

try {
  await main();
} finally {
  children.forEach((child) => child.kill("SIGKILL"));
}
