import { codeRows, findProfile, rangeRows, resolve } from "@afterclose/codes";
import { adviceInWords } from "@afterclose/codes/sentences";
import type { CodeText } from "@afterclose/codes";
import { CliError, typed } from "../cli-error.ts";
import { codeGiven } from "../code-given.ts";
import { type Answer, type Call, type Command, stringOption } from "../command.ts";
import { exitCodes } from "../exit-codes.ts";
import type { Block } from "../print/block.ts";

export const list: Command = {
  name: "list",
  usage: "",
  options: {
    range: {
      type: "string",
      short: "r",
      value: "<from-to>",
    },
    profile: { type: "string", short: "p", value: "<vendor>" },
  },
  examples: [
    "afterclose list",
    "afterclose list --range 1000-1003",
    "afterclose list --profile pusher",
    "afterclose list --plain | cut -f1",
  ],
  arguments: { min: 0, max: 0 },
  run(call: Call): Answer {
    const { from, to } = rangeGiven(stringOption(call, "range"));
    const profile = stringOption(call, "profile");
    return profile === undefined ? standardList(call, from, to) : vendorList(call, profile, from, to);
  },
};

function standardList({ text, language }: Call, from: number, to: number): Answer {
  const rows = [...codeRows, ...rangeRows]
    .sort((a, b) => a.from - b.from || a.to - b.to)
    .filter((row) => row.to >= from && row.from <= to);
  const { words, families } = text.labels;
  const wordsOf = (row: (typeof rows)[number]): CodeText =>
    row.from === row.to
      ? text.codes[row.from as keyof typeof text.codes]
      : text.ranges[`${String(row.from)}-${String(row.to)}` as keyof typeof text.ranges];
  const shown = rows.map((row) => ({
    from: row.from,
    to: row.to,
    name: wordsOf(row).name,
    registeredName: row.name,
    slug: row.slug,
    family: families[row.family],
    advice: adviceInWords(resolve(row.advice.atClient), text.labels, language),
    maySend: row.maySend,
    onWire: row.onWire,
  }));
  return {
    json: { language, codes: shown },
    blocks: [
      {
        kind: "table",
        head: [words.code, words.name, words.family, words.advice],
        rows: shown.map((row) => [
          row.from === row.to ? String(row.from) : `${String(row.from)}–${String(row.to)}`,
          row.name,
          row.family,
          row.advice,
        ]),
      },
    ],
  };
}

function vendorList({ text, language }: Call, id: string, from: number, to: number): Answer {
  const profile = findProfile(id);
  const within = (first: number, last: number): boolean => last >= from && first <= to;
  const said = [
    ...profile.rows.map((row) => ({ ...row, from: row.code, to: row.code, reasonToken: row.reasonToken ?? null })),
    ...profile.ranges.map((range) => ({ ...range, reasonToken: null })),
  ].filter((row) => within(row.from, row.to));
  const { words } = text.labels;
  const nothing: Block = { kind: "paragraph", text: words.none };
  const shown = said.map((row) => ({
    from: row.from,
    to: row.to,
    name: row.name,
    reasonToken: row.reasonToken,
    class: row.class,
    className: text.vendors.classes[row.class].name,
    advice: adviceInWords(resolve(row.advice), text.labels, language),
    status: row.status,
  }));
  return {
    json: { language, profile: { id: profile.id, name: profile.name, homepage: profile.homepage }, codes: shown },
    blocks: [
      { kind: "title", text: profile.name, aside: profile.homepage },
      shown.length === 0
        ? nothing
        : {
            kind: "table",
            head: [words.code, words.name, words.meaning, words.advice],
            rows: shown.map((row) => [
              row.from === row.to ? String(row.from) : `${String(row.from)}–${String(row.to)}`,
              row.reasonToken === null ? row.name : `${row.name} (${row.reasonToken})`,
              row.className,
              row.advice,
            ]),
          },
    ],
    exitCode: shown.length === 0 ? exitCodes.notFound : exitCodes.fine,
  };
}

function rangeGiven(range: string | undefined): { from: number; to: number } {
  if (range === undefined) {
    return { from: 0, to: 65_535 };
  }
  const [, first = "", last = first] =
    /^(\d{1,5})(?:-(\d{1,5}))?$/.exec(range.replace(/\s/g, "").replace("–", "-")) ?? [];
  if (first !== "" && Number(first) <= Number(last) && Number(last) <= 65_535) {
    return { from: Number(first), to: Number(last) };
  }
  const name = codeGiven(range);
  const named = rangeRows.filter(({ slug }) => slug.startsWith(name));
  const [found] = named;
  if (found !== undefined && named.length === 1) {
    return found;
  }
  throw new CliError(
    "ERR_USAGE",
    ["notRange", { option: "--range", value: typed(range) }],
    ["writeRange", { option: "--range 3000-3999", values: rangeRows.map(({ slug }) => slug).join(", ") }],
  );
}
