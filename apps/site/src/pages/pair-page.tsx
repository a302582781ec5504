import {
  type CodeRow,
  compare,
  type Comparison,
  codeRows,
  explain,
  type Explanation,
  languageInfo,
} from "@afterclose/codes";
import { fill, joinSentences } from "@afterclose/codes/sentences";
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
  const { pages } = edition.pages.site;
  const title = pairTitle(shown, sides);
  return {
    path: pairPage(a, b),
    title,
    description: joinSentences(edition.tag, [shown.summary, shown.whichToSend]),
    isView: shown.note === null,
    trail: [[pages.compare.title, "/compare"]],
    sources: [...a.sources, ...b.sources],
    card: `${String(a.from)}-${String(b.from)}`,
    json: `/api/v1${prefixOf(edition.tag)}/compare/${String(a.from)}-${String(b.from)}.json`,
    structured: faq(edition, shown),
    markdown: comparisonMarkdown(edition, title, shown, sides),
    body: <PairBody edition={edition} a={a} b={b} shown={shown} sides={sides} />,
  };
}

/** As people search for it, with the registry's names behind translated ones. */
function pairTitle({ title }: Comparison, { a, b }: PairProps["sides"]): string {
  const official = [a, b].filter(({ name, registeredName }) => name.toLowerCase() !== registeredName.toLowerCase());
  const names = official.length === 0 ? "" : ` (${[a, b].map(({ registeredName }) => registeredName).join(" / ")})`;
  return `WebSocket ${title}${names}`;
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
        <h1>
          <span translate={false}>WebSocket</span> {shown.title}
        </h1>
        <p class="answer">
          <Prose text={shown.summary} />
        </p>
      </header>
      <div class="columns">
        <PairAnswer edition={edition} row={a} shown={sides.a} />
        <PairAnswer edition={edition} row={b} shown={sides.b} />
      </div>
      {shown.note !== null && (
        <>
          {heading("note", headings.note)}
          <Paragraphs text={shown.note} />
        </>
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

interface SideProps {
  readonly edition: Edition;
  readonly row: CodeRow;
  readonly shown: Explanation;
}

/** What somebody needs who has this code before them: what happened, what to do, how to fix it. */
function PairAnswer({ edition, row, shown }: SideProps): JSX.Element {
  const { headings } = edition.text.labels;
  return (
    <section class={`side side-${shown.family.id}`}>
      <h2>
        <FamilyMark family={shown.family.id} /> <a href={edition.href(codePage(row))}>{shown.title}</a>
      </h2>
      <p>
        <Prose text={shown.summary} />
      </p>
      <p class="next">
        <Prose text={shown.whatNext} />
      </p>
      <h3>{headings.howToFix}</h3>
      <p class="quiet">{headings.fixClient}</p>
      <Bullets items={shown.howToFix.client} />
      <details>
        <summary>{headings.fixServer}</summary>
        <Bullets items={shown.howToFix.server} />
      </details>
    </section>
  );
}

/** The rest of a code's page, beside the other's. */
function PairSide({ edition, row, shown }: SideProps): JSX.Element {
  const { headings } = edition.text.labels;
  return (
    <section>
      <h3>
        <a href={edition.href(codePage(row))}>{shown.title}</a>
      </h3>
      <h4>{headings.description}</h4>
      <Paragraphs text={shown.description} />
      <h4>{headings.whenYouSeeIt}</h4>
      <Bullets items={shown.whenYouSeeIt} />
      <h4>{headings.commonMistakes}</h4>
      <Bullets items={shown.commonMistakes} />
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
