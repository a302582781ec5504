import { build } from "esbuild";
import { gzipSync } from "node:zlib";
import { report } from "./report/report.ts";

interface Entry {
  readonly what: string;
  readonly source: string;
  readonly maxBytes?: number;
}

const entries: readonly Entry[] = [
  { what: "partysocket/ws 1.3.0", source: 'export { default } from "partysocket/ws"' },
  { what: "reconnecting-websocket 4.4.0", source: 'export { default } from "reconnecting-websocket"' },
  { what: "@afterclose/client, whole", source: 'export { WebSocket } from "@afterclose/client"', maxBytes: 8200 },
  { what: "@afterclose/client/lite", source: 'export { WebSocket } from "@afterclose/client/lite"', maxBytes: 3000 },
];

/** What an entry weighs in a browser: bundled, minified, gzipped. */
async function gzipBytes(contents: string): Promise<number> {
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
  return gzipSync(outputFiles[0]?.contents ?? new Uint8Array(), { level: 9 }).length;
}

const sizes = await Promise.all(entries.map(async (entry) => ({ ...entry, bytes: await gzipBytes(entry.source) })));
const [party] = sizes;
report(
  sizes.map(({ what, bytes, maxBytes }) => ({
    what: `${what}, min + gzip`,
    value: bytes,
    unit: "B",
    ...(party === undefined ? {} : { control: party.bytes }),
    ...(maxBytes === undefined ? { peer: true } : { bar: { atMost: maxBytes } }),
  })),
);
