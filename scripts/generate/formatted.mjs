import { build } from "esbuild";
import { parsed } from "./parsed.mjs";

/** Every delay that a schedule gives, in the words of each language: whoever starts cold need not start Intl first. */
export async function formatted(codes, schedules, languages) {
  const { boundsAt, formatDuration, formatPercent, formatSpan } = await formattersOf(codes, languages, schedules);
  const attempts = Array.from({ length: 20 }, (_, index) => index + 1);
  const all = Object.values(schedules);
  const bounds = all.flatMap((schedule) => attempts.map((attempt) => boundsAt(schedule, attempt)));
  const amounts = [
    ...bounds.flatMap(({ minMs, maxMs }) => [minMs, maxMs]),
    ...all.flatMap(({ minMs, maxMs, capMs }) => [minMs, maxMs, capMs]),
  ];
  const shares = all.map(({ minMs, maxMs }) => maxMs / minMs - 1);
  const rows = languages.map(({ tag }) => [
    tag,
    Object.fromEntries([
      ...amounts.map((ms) => [String(ms), formatDuration(ms, tag)]),
      ...bounds.map(({ minMs, maxMs }) => [`${minMs}-${maxMs}`, formatSpan(minMs, maxMs, tag)]),
      ...shares.map((share) => [`${share}x`, formatPercent(share, tag)]),
    ]),
  ]);
  return (
    'import type { LanguageTag } from "./types.ts";\n\ntype Formatted = Readonly<Record<LanguageTag, Readonly<Record<string, string>>>>;\n\n' +
    "/** By language: durations by their milliseconds, spans by `from-to`, shares by `0.5x`. */\n" +
    "export const formatted: Formatted = " +
    `${parsed(Object.fromEntries(rows), "Formatted")};\n`
  );
}

/** The catalogue's own formatters, so that what is written down is what they say. */
async function formattersOf(codes, languages, schedules) {
  const { outputFiles } = await build({
    stdin: {
      contents: 'export * from "./fill.ts"; export * from "./schedule.ts";',
      resolveDir: `${codes}/src`,
      loader: "ts",
    },
    bundle: true,
    write: false,
    format: "esm",
    plugins: [withData({ languages, schedules })],
  });
  return import(`data:text/javascript,${encodeURIComponent(outputFiles[0].text)}`);
}

/** In a fresh clone no module of the data is made yet: the formatters get the data itself. */
const withData = (data) => ({
  name: "with-data",
  setup(bundle) {
    bundle.onResolve({ filter: /\/generated\// }, ({ path }) => ({ path, namespace: "data" }));
    bundle.onLoad({ filter: /.*/, namespace: "data" }, () => ({
      contents: `module.exports = ${JSON.stringify(data)};`,
    }));
  },
});
