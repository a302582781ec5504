import { join } from "node:path";
import { buildSite } from "./build/build-site.ts";
import { siteFolder } from "./places.ts";
import { serveSite, type ServedSite } from "./serve/serve-site.ts";

const option = (name: string): string | undefined =>
  process.argv.find((word) => word.startsWith(`--${name}=`))?.slice(name.length + 3);
const out = option("out") ?? join(siteFolder, "out");
const wanted = Number(option("port") ?? process.env["PORT"] ?? "8080");
if (!Number.isInteger(wanted) || wanted < 0 || wanted > 65_535) {
  console.error("The port must be a whole number from 0 to 65535, such as --port=8080.");
  process.exit(2);
}
const host = option("host") ?? process.env["HOST"] ?? "127.0.0.1";
const shows = process.stderr.isTTY && process.env["TERM"] !== "dumb";

const built = await buildSite(out, {
  step(done, all, what) {
    if (!shows) {
      return;
    }
    const filled = Math.round((done / all) * 30);
    process.stderr.write(
      `\r${"█".repeat(filled)}${"░".repeat(30 - filled)} ${String(done)}/${String(all)} ${what.padEnd(10)}`,
    );
  },
});
if (shows) {
  process.stderr.write("\r\u001B[K");
}
const kept = built.kept === 0 ? "" : `, ${String(built.kept)} languages as they were`;
console.log(`Built ${String(built.files)} files in ${built.seconds.toFixed(1)} s${kept}.`);
if (process.argv.includes("--build-only")) {
  process.exit(0);
}

const site = await open(wanted);
console.log(`Afterclose is at ${site.url}  (the lab: ${site.url}/lab). Ctrl-C ends it.`);
for (const signal of ["SIGINT", "SIGTERM"] as const) {
  process.once(signal, () => {
    void site.close().then(() => process.exit(signal === "SIGINT" ? 130 : 143));
  });
}

/** Serves at the port asked for, or, where somebody else has it, at the next free one. */
async function open(port: number): Promise<ServedSite> {
  for (let next = port; ; next++) {
    try {
      return await serveSite(out, next, host);
    } catch (error) {
      const taken = error instanceof Error && "code" in error && error.code === "EADDRINUSE";
      if (!taken || next >= port + 20 || next >= 65_535) {
        throw error;
      }
      console.error(`Port ${String(next)} is in use; trying ${String(next + 1)}.`);
    }
  }
}
