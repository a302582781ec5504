import {
  type CodeRow,
  compare,
  type Comparison,
  codeRows,
  explain,
  type Explanation,
  languageInfo,
  type LanguageTag,
} from "@afterclose/codes";
import { fill } from "@afterclose/codes/sentences";
import type { JSX } from "preact";
import { FamilyMark } from "../parts/family-mark.tsx";
import { Bullets, Heading, Paragraphs, Prose } from "../parts/prose.tsx";
import { SchedulePicture } from "../parts/schedule-picture.tsx";
import { comparisonMarkdown } from "../machine/markdown-twin.ts";
import { codePage, pairPage, prefixOf } from "../paths.ts";
import type { Edition, Page } from "../site.ts";

/** The page of one comparison. */
export function pairPageOf(edition: Edition, a: CodeRow, b: CodeRow): Page {
  const shown = compare(a.from, b.from, { words: edition.text });
  const sides = {
    a: explain(a.from, { words: edition.text }),
    b: explain(b.from, { words: edition.text }),
  };
  const { pages, metaPair } = edition.pages.site;
  return {
    path: pairPage(a, b),
    title: shown.title,
    description: fill(metaPair, { a: shown.a.title, b: shown.b.title }),
    trail: [[pages.compare.title, "/compare"]],
    sources: [...a.sources, ...b.sources],
    card: `${String(a.from)}-${String(b.from)}`,
    json: `/api/v1${prefixOf(edition.tag)}/compare/${String(a.from)}-${String(b.from)}.json`,
    structured: faq(edition, shown),
    markdown: comparisonMarkdown(edition, shown, sides),
    body: <PairBody edition={edition} a={a} b={b} shown={shown} sides={sides} />,
  };
}

/** Questions with written answers stand on the pages of pairs that people confuse, and only there. */
function faq({ text, tag }: Edition, shown: Comparison): readonly object[] {
  if (shown.note === null) {
    return [];
  }
  const question = (name: string, answer: string): object => ({
    "@type": "Question",
    name,
    acceptedAnswer: { "@type": "Answer", text: answer },
  });
  return [
    {
      "@context": "https://schema.org",
      "@type": "FAQPage",
      inLanguage: tag,
      mainEntity: [
        question(shown.title, `${shown.summary} ${shown.note}`),
        question(
          `${text.labels.headings.whichToSend}${languageInfo(tag).joins.colon}${shown.a.title} / ${shown.b.title}`,
          shown.whichToSend,
        ),
      ],
    },
  ];
}

interface PairProps {
  readonly edition: Edition;
  readonly a: CodeRow;
  readonly b: CodeRow;
  readonly shown: Comparison;
  readonly sides: { readonly a: Explanation; readonly b: Explanation };
}

function PairBody({ edition, a, b, shown, sides }: PairProps): JSX.Element {
  const { headings, words } = edition.text.labels;
  const { pair, frame } = edition.pages.site;
  const { colon } = languageInfo(edition.tag).joins;
  const heading = (id: string, text: string): JSX.Element => (
    <Heading id={id} text={text} permalink={frame.permalink} />
  );
  return (
    <article class="pair">
      <header class="pair-head">
        <h1>{shown.title}</h1>
        <div class="versus" aria-hidden="true">
          <PairBadge edition={edition} shown={sides.a} />
          <PairBadge edition={edition} shown={sides.b} />
        </div>
        <p class="answer">
          <Prose text={shown.summary} />
        </p>
      </header>
      {shown.note !== null && (
        <>
          {heading("note", headings.note)}
          <Paragraphs text={shown.note} />
        </>
      )}
      {heading("differences", headings.differences)}
      <div class="scroll" tabIndex={0} role="region" aria-label={headings.differences}>
        <table class="axes">
          <thead>
            <tr>
              <th scope="col">{words.axis}</th>
              <th scope="col">{shown.a.title}</th>
              <th scope="col">{shown.b.title}</th>
            </tr>
          </thead>
          <tbody>
            {shown.differences.map(({ label, a: ofA, b: ofB }) => (
              <tr>
                <th scope="row">{label}</th>
                <td data-code={shown.a.code}>{ofA}</td>
                <td data-code={shown.b.code}>{ofB}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {shown.common.length > 0 && (
        <details>
          <summary>{fill(pair.sameFolded, { count: String(shown.common.length) })}</summary>
          <dl class="common">
            {shown.common.map(({ label, value }) => (
              <div>
                <dt>{label}</dt>
                <dd>{value}</dd>
              </div>
            ))}
          </dl>
        </details>
      )}
      {heading("schedules", pair.bothSchedules)}
      <SchedulePicture
        edition={edition}
        drawn={[sides.a, sides.b].map((side) => ({
          name: side.title + colon + side.advice.inWords,
          schedule: side.advice.schedule,
          attempts: side.advice.attempts,
        }))}
      />
      {heading("when", headings.whenToUse)}
      <dl class="common">
        <div>
          <dt class="number">{shown.a.code}</dt>
          <dd>
            <Prose text={shown.whenToUse.a} />
          </dd>
        </div>
        <div>
          <dt class="number">{shown.b.code}</dt>
          <dd>
            <Prose text={shown.whenToUse.b} />
          </dd>
        </div>
        <div>
          <dt>{headings.whichToSend}</dt>
          <dd>{shown.whichToSend}</dd>
        </div>
      </dl>
      {heading("side-by-side", pair.sideBySide)}
      <div class="columns">
        <PairSide edition={edition} row={a} shown={sides.a} />
        <PairSide edition={edition} row={b} shown={sides.b} />
      </div>
      <nav aria-labelledby="others">
        {heading("others", pair.otherPairs)}
        <ul class="pairs">
          {otherPairs(a, b).map(([first, second]) => (
            <li>
              <a href={edition.href(pairPage(first, second))}>
                {first.from} / {second.from}
              </a>
            </li>
          ))}
        </ul>
      </nav>
    </article>
  );
}

function PairBadge({ shown }: { readonly edition: Edition; readonly shown: Explanation }): JSX.Element {
  return (
    <span class={`badge badge-${shown.family.id}`}>
      <FamilyMark family={shown.family.id} />
      <b class="number">{shown.code}</b>
      <small>{shown.family.label}</small>
    </span>
  );
}

function PairSide({
  edition,
  row,
  shown,
}: {
  readonly edition: Edition;
  readonly row: CodeRow;
  readonly shown: Explanation;
}): JSX.Element {
  const { headings } = edition.text.labels;
  const { colon } = languageInfo(edition.tag).joins;
  return (
    <section>
      <h3>
        <a href={edition.href(codePage(row))}>{shown.title}</a>
      </h3>
      <p>
        <Prose text={shown.summary} />
      </p>
      <h4>{headings.description}</h4>
      <Paragraphs text={shown.description} />
      <h4>{headings.whenYouSeeIt}</h4>
      <Bullets items={shown.whenYouSeeIt} />
      <h4>
        {headings.howToFix}
        {colon}
        {afterColon(headings.fixClient, edition.tag)}
      </h4>
      <Bullets items={shown.howToFix.client} />
      <h4>
        {headings.howToFix}
        {colon}
        {afterColon(headings.fixServer, edition.tag)}
      </h4>
      <Bullets items={shown.howToFix.server} />
      <h4>{headings.whatNext}</h4>
      <p>
        <Prose text={shown.whatNext} />
      </p>
    </section>
  );
}

/** The pairs that either code is often confused in. */
function otherPairs(a: CodeRow, b: CodeRow): readonly (readonly [CodeRow, CodeRow])[] {
  const pairs = [a, b].flatMap((one) =>
    codeRows
      .filter((other) => one.confusedWith.includes(other.from) && other.from !== a.from && other.from !== b.from)
      .map((other) => [one, other] as const),
  );
  return pairs.slice(0, 10).map(([one, other]) => (one.from < other.from ? [one, other] : [other, one]));
}

/** A heading of its own that goes on a sentence here begins with a small letter. */
function afterColon(text: string, tag: LanguageTag): string {
  return text.slice(0, 1).toLocaleLowerCase(tag) + text.slice(1);
}
