import { explain as explainCode, languageInfo, type Explanation, type LabelsText, type Words } from "@afterclose/codes";
import { checkedInWords, formatSpan } from "@afterclose/codes/sentences";
import { CliError, typed } from "../cli-error.ts";
import { codeGiven } from "../code-given.ts";
import { type Answer, type Call, type Command, stringOption } from "../command.ts";
import type { Block } from "../print/block.ts";

export const explain: Command = {
  name: "explain",
  usage: "<code>",
  options: {
    profile: { type: "string", short: "p", value: "<vendor>" },
    side: { type: "string", value: "client|server" },
    reason: { type: "string", value: "<text>" },
  },
  examples: [
    "afterclose 1006",
    "afterclose explain 4004 --profile discord",
    "afterclose discord:4004",
    "afterclose 1012 --language fr",
    "afterclose explain 1006 --json | jq .advice",
  ],
  arguments: { min: 1, max: 1 },
  run(call: Call): Answer {
    const { words, text } = call;
    const side = sideOf(stringOption(call, "side"));
    const profile = stringOption(call, "profile");
    const reason = stringOption(call, "reason");
    const shown = explainCode(codeGiven(words[0] ?? ""), {
      words: text,
      side,
      ...(profile === undefined ? {} : { profile }),
      ...(reason === undefined ? {} : { reason }),
    });
    return { json: { ...shown }, blocks: pageOf(shown, text) };
  },
};

function sideOf(side: string | undefined): "client" | "server" {
  if (side === undefined || side === "client" || side === "server") {
    return side ?? "client";
  }
  throw new CliError(
    "ERR_USAGE",
    ["notOneOf", { option: "--side", value: typed(side) }],
    ["useOneOf", { values: "--side client, --side server" }],
  );
}

/** The page of a code as blocks: the answer first, the sources last. */
export function pageOf(shown: Explanation, text: Words): readonly Block[] {
  const { labels } = text;
  const { headings } = labels;
  return [
    { kind: "title", text: shown.title, aside: asideOf(shown, labels) },
    { kind: "paragraph", text: shown.summary },
    ...meaningsOf(shown, text),
    ...section(headings.description, paragraphs(shown.description)),
    ...section(headings.whenYouSeeIt, [{ kind: "list", items: shown.whenYouSeeIt }]),
    { kind: "heading", text: headings.howToFix },
    { kind: "subheading", text: headings.fixClient },
    { kind: "list", items: shown.howToFix.client },
    ...(shown.howToFix.server.length === 0
      ? []
      : [
          { kind: "subheading", text: headings.fixServer } as const,
          { kind: "list", items: shown.howToFix.server } as const,
        ]),
    ...section(headings.whatNext, nextOf(shown, labels)),
    ...section(headings.maySend, [{ kind: "pairs", rows: factsOf(shown, labels) }]),
    ...(shown.commonMistakes.length === 0
      ? []
      : section(headings.commonMistakes, [{ kind: "list", items: shown.commonMistakes }])),
    ...(shown.disagreement === null
      ? []
      : section(headings.disagreement, [{ kind: "paragraph", text: shown.disagreement }])),
    ...section(headings.sources, [
      {
        kind: "list",
        items: shown.sources.map(
          ({ title, url, ...read }) => `${title} — ${url} (${checkedInWords(read, labels.words)})`,
        ),
      },
    ]),
  ];
}

function section(heading: string, blocks: readonly Block[]): readonly Block[] {
  return [{ kind: "heading", text: heading }, ...blocks];
}

function paragraphs(text: string): readonly Block[] {
  return text.split("\n\n").map((one) => ({ kind: "paragraph", text: one }));
}

function asideOf(shown: Explanation, labels: LabelsText): string {
  const parts = [labels.families[shown.family.id]];
  if (shown.range.from !== shown.range.to) {
    parts.unshift(`${String(shown.range.from)}–${String(shown.range.to)}`);
  }
  if (shown.profile !== null) {
    parts.unshift(shown.profile.name);
  }
  if (shown.kind === "code" && shown.registeredName.toLowerCase() !== shown.name.toLowerCase()) {
    parts.push(labels.words.registeredName + languageInfo(shown.language).joins.colon + shown.registeredName);
  }
  return parts.join(" · ");
}

function nextOf(shown: Explanation, labels: LabelsText): readonly Block[] {
  const { advice } = shown;
  const delays = advice.firstDelaysMs.map(({ minMs, maxMs }) => formatSpan(minMs, maxMs, shown.language)).join(" → ");
  return [
    { kind: "paragraph", text: shown.whatNext },
    ...(advice.afterHintInWords === null ? [] : [{ kind: "paragraph", text: advice.afterHintInWords } as const]),
    {
      kind: "pairs",
      rows: [
        [labels.words.advice, advice.inWords],
        ...(delays === "" ? [] : [[labels.headings.firstDelays, delays] as const]),
      ],
    },
  ];
}

function factsOf(shown: Explanation, labels: LabelsText): readonly (readonly [string, string])[] {
  const { words, headings } = labels;
  const yesNo = (value: boolean): string => (value ? words.yes : words.no);
  return [
    [words.client, yesNo(shown.maySend.client)],
    [words.server, yesNo(shown.maySend.server)],
    [words.browserScript, yesNo(shown.maySend.browserScript)],
    [headings.onWire, yesNo(shown.onWire)],
    [headings.clean, yesNo(shown.clean)],
    ...vendorFacts(shown, words.source),
  ];
}

function vendorFacts({ profile }: Explanation, source: string): readonly (readonly [string, string])[] {
  const rows = [
    [profile?.name, profile?.sentBy],
    [source, profile?.statusInWords],
  ] as const;
  return rows.flatMap(([label, value]) =>
    typeof label === "string" && typeof value === "string" ? [[label, value] as const] : [],
  );
}

function meaningsOf(shown: Explanation, text: Words): readonly Block[] {
  if (shown.meanings.length === 0 || shown.profile !== null) {
    return [];
  }
  const { headings, words } = text.labels;
  return section(headings.meanings, [
    { kind: "paragraph", text: text.vendors.ambiguous.replace("{code}", String(shown.code)) },
    {
      kind: "table",
      head: [words.vendor, words.name, words.meaning, words.advice],
      rows: shown.meanings.map(({ profile, name, reasonToken, className, advice }) => [
        profile,
        reasonToken === null ? name : `${name} (${reasonToken})`,
        className,
        advice,
      ]),
    },
  ]);
}
