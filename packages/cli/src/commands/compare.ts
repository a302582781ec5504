import { compare as compareCodes, type Comparison, type LabelsText } from "@afterclose/codes";
import { codeGiven } from "../code-given.ts";
import { type Answer, type Call, type Command, stringOption } from "../command.ts";
import type { Block } from "../print/block.ts";

export const compare: Command = {
  name: "compare",
  usage: "<a> <b>",
  options: {
    profile: { type: "string", short: "p", value: "<vendor>" },
  },
  examples: [
    "afterclose 1006 1013",
    "afterclose compare 1012 1013 --language ru",
    "afterclose compare discord:4001 pusher:4001",
    "afterclose compare 1000 1005 --json",
  ],
  arguments: { min: 2, max: 2 },
  run(call: Call): Answer {
    const { words, text } = call;
    const profile = stringOption(call, "profile");
    const [a = "", b = ""] = words.map(codeGiven);
    const shown = compareCodes(a, b, { words: text, ...(profile !== undefined && { profile }) });
    return { json: { ...shown }, blocks: pageOf(shown, text.labels) };
  },
};

function pageOf(shown: Comparison, labels: LabelsText): readonly Block[] {
  const { headings, words } = labels;
  const short = (side: Comparison["a"]): string =>
    side.profile === null ? String(side.code) : `${side.profile}:${String(side.code)}`;
  return [
    { kind: "title", text: shown.title },
    { kind: "paragraph", text: shown.summary },
    ...(shown.note === null
      ? []
      : ([
          { kind: "heading", text: headings.note },
          { kind: "paragraph", text: shown.note },
        ] as const)),
    ...(shown.differences.length === 0
      ? []
      : ([
          { kind: "heading", text: headings.differences },
          {
            kind: "table",
            head: [words.axis, short(shown.a), short(shown.b)],
            rows: shown.differences.map(({ label, a, b }) => [label, a, b]),
          },
        ] as const)),
    ...(shown.common.length === 0
      ? []
      : ([
          { kind: "heading", text: headings.common },
          { kind: "pairs", rows: shown.common.map(({ label, value }) => [label, value] as const) },
        ] as const)),
    { kind: "heading", text: headings.whenToUse },
    {
      kind: "pairs",
      rows: [
        [short(shown.a), shown.whenToUse.a],
        [short(shown.b), shown.whenToUse.b],
        [headings.whichToSend, shown.whichToSend],
      ],
    },
  ];
}
