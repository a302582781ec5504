import { type RunningLab, startLab } from "@afterclose/lab";
import { execFile } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { build, type Format } from "esbuild";
import { afterAll, beforeAll, expect, test } from "vitest";

const run = promisify(execFile);
let lab: RunningLab;
let folder: string;

beforeAll(async () => {
  lab = await startLab({ port: 0 });
  folder = await mkdtemp(join(tmpdir(), "bundled-"));
});
afterAll(async () => {
  await lab.close();
  await rm(folder, { recursive: true });
});

/** What a program prints that is bundled for Node and runs where nothing is installed. */
async function bundledForNode(format: Format, program: string): Promise<string> {
  const outfile = join(folder, format === "esm" ? "program.mjs" : "program.cjs");
  await build({
    stdin: { contents: program, resolveDir: import.meta.dirname },
    bundle: true,
    outfile,
    format,
    platform: "node",
    conditions: ["@afterclose/source"],
    // `ws` is CommonJS: an ES module has no \`require\` of its own.
    ...(format === "esm" && {
      banner: { js: 'import { createRequire } from "node:module"; const require = createRequire(import.meta.url);' },
    }),
  });
  const { stdout } = await run(process.execPath, [outfile, lab.url], { cwd: folder, env: { PATH: process.env.PATH } });
  return stdout.trim();
}

test.each<Format>(["cjs", "esm"])("a bundle for Node (%s) connects with the `ws` that it is handed", async (format) => {
  const said = await bundledForNode(
    format,
    `
    import { WebSocket as Ws } from "ws";
    import { WebSocket } from "@afterclose/client";
    const socket = new WebSocket(process.argv[2] + "/close/1000?reason=bundled", [], { WebSocket: Ws });
    socket.addEventListener("close", ({ code, reason }) => console.log(code, reason));
    `,
  );
  expect(said).toBe("1000 bundled");
});

test.skipIf("WebSocket" in globalThis)(
  "a bundle for Node that is handed nothing says which line to write",
  async () => {
    const said = await bundledForNode(
      "cjs",
      `
    import { WebSocket } from "@afterclose/client";
    try { new WebSocket(process.argv[2]); } catch (error) { console.log(error.code, error.message); }
    `,
    );
    expect(said).toMatch(/^ERR_NO_WEBSOCKET /);
    expect(said).toContain('import { WebSocket } from "ws"');
  },
);
