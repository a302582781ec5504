// Runs simulated lives until a million endings: `npm run soak -w @afterclose/client [endings] [seed]`.
import { build } from "esbuild";
import { fileURLToPath } from "node:url";

const [endingsWanted = "1000000", firstSeed = "1"] = process.argv.slice(2);
const { outputFiles } = await build({
  entryPoints: [fileURLToPath(new URL("../src/testing/soak.ts", import.meta.url))],
  bundle: true,
  write: false,
  format: "esm",
  platform: "browser",
  conditions: ["@afterclose/source"],
});
const { soak, onPurpose } = await import(
  `data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString("base64")}`
);
process.on("uncaughtException", (error) => {
  if (error.message !== onPurpose) {
    throw error;
  }
});

const began = performance.now();
let endings = 0;
let seed = Number(firstSeed);
for (; endings < Number(endingsWanted); seed++) {
  const outcome = soak(seed, 300);
  endings += outcome.endings;
  if (outcome.broken !== undefined) {
    console.error(`Seed ${seed} breaks: ${outcome.broken}\n${outcome.story.join("\n")}`);
    console.error(`Replay it with: npm run soak -w @afterclose/client 1 ${seed}`);
    process.exit(1);
  }
  if (seed % 500 === 0) {
    await new Promise((resolve) => setImmediate(resolve));
  }
}
const seconds = ((performance.now() - began) / 1000).toFixed(0);
console.log(`${endings} endings in ${seed - Number(firstSeed)} lives, ${seconds} s: nothing broke.`);
