import { build } from "esbuild";
import { gzipSync } from "node:zlib";

const entries: readonly (readonly [name: string, source: string])[] = [
  ["@afterclose/client, whole", 'export { WebSocket } from "@afterclose/client"'],
  ["@afterclose/client/lite", 'export { WebSocket } from "@afterclose/client/lite"'],
  ["partysocket/ws 1.3.0", 'export { default } from "partysocket/ws"'],
  ["reconnecting-websocket 4.4.0", 'export { default } from "reconnecting-websocket"'],
];

/** Sizes in a browser: bundled, minified, gzipped, beside the two clients that people take. */
export async function clientSize(): Promise<void> {
  let control = 0;
  const rows: [string, number, number][] = [];
  for (const [name, contents] of entries) {
    const { outputFiles } = await build({
      stdin: { contents, resolveDir: import.meta.dirname },
      bundle: true,
      minify: true,
      write: false,
      format: "esm",
      platform: "browser",
      target: "es2022",
      legalComments: "none",
    });
    const text = outputFiles[0]?.contents ?? new Uint8Array();
    const gzip = gzipSync(text, { level: 9 }).length;
    control = name.startsWith("partysocket") ? gzip : control;
    rows.push([name, text.length, gzip]);
  }
  for (const [name, min, gzip] of rows) {
    console.log(
      `${name.padEnd(30)} min ${String(min)} B, gzip ${String(gzip)} B, ${(gzip / control).toFixed(2)} of partysocket`,
    );
  }
}

await clientSize();
