import { buildAssets } from "./build-assets.ts";

// The bundler's memory would stay with the builder: a process of its own gives it back.
process.send?.(await buildAssets(process.argv[2] ?? ""), undefined, undefined, () => process.disconnect());
