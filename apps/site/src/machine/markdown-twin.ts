import { type Comparison, type Explanation, languageInfo } from "@afterclose/codes";
import { checkedInWords } from "@afterclose/codes/sentences";
import type { Edition } from "../site.ts";

/** The page of a code as Markdown. */
export function explanationMarkdown({ tag, text }: Edition, shown: Explanation, title: string): string {
  const { headings, words } = text.labels;
  const { colon } = languageInfo(tag).joins;
  const yesNo = (value: boolean): string => (value ? words.yes : words.no);
  return [
    `# ${title}`,
    shown.summary,
    `## ${headings.description}`,
    shown.description,
    `## ${headings.whenYouSeeIt}`,
    list(shown.whenYouSeeIt),
    `## ${headings.howToFix}`,
    `### ${headings.fixClient}`,
    list(shown.howToFix.client),
    `### ${headings.fixServer}`,
    list(shown.howToFix.server),
    `## ${headings.whatNext}`,
    shown.whatNext,
    ...(shown.advice.afterHintInWords === null ? [] : [shown.advice.afterHintInWords]),
    `## ${headings.maySend}`,
    list([
      `${words.client}${colon}${yesNo(shown.maySend.client)}`,
      `${words.server}${colon}${yesNo(shown.maySend.server)}`,
      `${words.browserScript}${colon}${yesNo(shown.maySend.browserScript)}`,
    ]),
    `## ${headings.commonMistakes}`,
    list(shown.commonMistakes),
    ...(shown.disagreement === null ? [] : [`## ${headings.disagreement}`, shown.disagreement]),
    `## ${headings.sources}`,
    list(
      shown.sources.map(({ title: source, url, ...read }) => `[${source}](${url}) (${checkedInWords(read, words)})`),
    ),
  ].join("\n\n");
}

/** The page of a comparison as Markdown. */
export function comparisonMarkdown(
  edition: Edition,
  title: string,
  shown: Comparison,
  sides: { readonly a: Explanation; readonly b: Explanation },
): string {
  const { headings, words } = edition.text.labels;
  const { colon } = languageInfo(edition.tag).joins;
  const cell = (value: string): string => value.replaceAll("|", "\\|");
  return [
    `# ${title}`,
    shown.summary,
    ...(shown.note === null ? [] : [`## ${headings.note}`, shown.note]),
    `## ${headings.differences}`,
    [
      `| ${words.axis} | ${shown.a.title} | ${shown.b.title} |`,
      "| --- | --- | --- |",
      ...shown.differences.map(({ label, a, b }) => `| ${cell(label)} | ${cell(a)} | ${cell(b)} |`),
    ].join("\n"),
    `## ${headings.common}`,
    list(shown.common.map(({ label, value }) => label + colon + value)),
    `## ${headings.whenToUse}`,
    list([
      `${String(shown.a.code)}${colon}${shown.whenToUse.a}`,
      `${String(shown.b.code)}${colon}${shown.whenToUse.b}`,
      shown.whichToSend,
    ]),
    ...[sides.a, sides.b].flatMap((side) => [
      `## ${side.title}`,
      side.summary,
      `### ${headings.whatNext}`,
      side.whatNext,
      `### ${headings.howToFix}${colon}${headings.fixClient}`,
      list(side.howToFix.client),
      `### ${headings.howToFix}${colon}${headings.fixServer}`,
      list(side.howToFix.server),
      `### ${headings.description}`,
      side.description,
      `### ${headings.whenYouSeeIt}`,
      list(side.whenYouSeeIt),
      `### ${headings.commonMistakes}`,
      list(side.commonMistakes),
    ]),
  ].join("\n\n");
}

function list(items: readonly string[]): string {
  return items.map((item) => `- ${item}`).join("\n");
}
