import { build } from "esbuild";
import { basename } from "node:path";
import { expect, test } from "vitest";

const adapters = ["page-dial.ts", "native-dial.ts", "pinging-dial.ts", "ws-dial.ts", "slotted-clock.ts"];

/** Which adapters a bundle carries that is made with these conditions. */
async function carried(conditions: string[]): Promise<string[]> {
  const { metafile } = await build({
    stdin: { contents: 'export { WebSocket } from "@afterclose/client"', resolveDir: import.meta.dirname },
    bundle: true,
    write: false,
    metafile: true,
    format: "esm",
    platform: "neutral",
    conditions: ["@afterclose/source", ...conditions],
  });
  const files = Object.keys(metafile.inputs).map((path) => basename(path));
  return adapters.filter((name) => files.includes(name));
}

test.each([
  ["a browser", ["browser"], ["page-dial.ts"]],
  ["a worker on workerd, whose bundles say `browser` too", ["workerd", "browser"], ["page-dial.ts", "native-dial.ts"]],
  ["a host nobody named", [], ["page-dial.ts", "native-dial.ts"]],
  ["Node, Deno and Bun", ["node"], adapters],
])("%s carries what it needs, and no other host's quirks", async (_, conditions, files) => {
  expect(await carried(conditions)).toEqual(files);
});
