// Runs the contract on Node 20 to 26, Deno and Bun, against the built client and a lab: `npm run test:runtimes -w @afterclose/client`.
import { startLab } from "@afterclose/lab";
import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";

const one = fileURLToPath(new URL("./run-contract.mjs", import.meta.url));
const hosts = [
  ["this Node", process.execPath, [one]],
  ...["22", "24", "26"].map((major) => [`Node ${major}`, "npx", ["-y", "-p", `node@${major}`, "node", one]]),
  ["Deno", "npx", ["-y", "-p", "deno@2.9.6", "deno", "run", "-A", "--node-modules-dir=manual", one]],
  ["Bun", "npx", ["-y", "-p", "bun@1.4.5", "bun", one]],
];

const lab = await startLab({ port: 0 });
let failed = 0;
for (const [name, command, args] of hosts) {
  const child = spawn(command, [...args, lab.url], { stdio: ["ignore", "pipe", "inherit"] });
  let out = "";
  child.stdout.on("data", (chunk) => (out += chunk));
  const code = await new Promise((resolve) => child.on("close", resolve));
  failed += code === 0 ? 0 : 1;
  console.log(`${code === 0 ? "ok  " : "FAIL"} ${name}\n${out.trimEnd()}`);
}
await lab.close();
process.exitCode = failed === 0 ? 0 : 1;
