import { causes, codeRows, type CodeRow, compare, explain, type Explanation, languageInfo } from "@afterclose/codes";
import { fill, joinSentences } from "@afterclose/codes/sentences";
import type { JSX } from "preact";
import { experimentForCode } from "../lab/experiment/experiment.ts";
import { formatHash } from "../lab/experiment/hash.ts";
import { FamilyMark } from "../parts/family-mark.tsx";
import { type CodeTitle, codeTitle } from "../parts/code-title.ts";
import { Bullets, Heading, Paragraphs, Prose } from "../parts/prose.tsx";
import { RuntimeTable } from "../parts/runtime-table.tsx";
import { SchedulePicture } from "../parts/schedule-picture.tsx";
import { Snippets } from "../parts/snippets.tsx";
import { Sources } from "../parts/sources.tsx";
import { codePage, pairPage, prefixOf } from "../paths.ts";
import { type Edition, origin, type Page } from "../site.ts";
import { explanationMarkdown } from "../machine/markdown-twin.ts";

/** The page of one code or one range. */
export function codePageOf(edition: Edition, row: CodeRow): Page {
  const shown = explain(row.from, { words: edition.text });
  const { pages } = edition.pages.site;
  const title = codeTitle(row, shown);
  const path = codePage(row);
  return {
    path,
    title: title.whole,
    description: joinSentences(edition.tag, [shown.summary, shown.whatNext]),
    trail: [[pages.codes.title, "/websocket"]],
    sources: row.sources,
    card: row.from === row.to ? String(row.from) : row.slug,
    ...(row.from === row.to ? { json: `/api/v1${prefixOf(edition.tag)}/codes/${String(row.from)}.json` } : {}),
    structured: [term(edition, shown, title.whole, path)],
    markdown: explanationMarkdown(edition, shown, title.whole),
    body: <CodeBody edition={edition} row={row} shown={shown} title={title} />,
  };
}

function term(edition: Edition, shown: Explanation, title: string, path: string): object {
  return {
    "@context": "https://schema.org",
    "@type": "DefinedTerm",
    name: title,
    termCode: String(shown.code),
    description: shown.summary,
    inLanguage: edition.tag,
    url: origin + edition.href(path),
    inDefinedTermSet: {
      "@type": "DefinedTermSet",
      name: edition.pages.site.pages.codes.title,
      url: origin + edition.href("/websocket"),
    },
  };
}

interface CodeProps {
  readonly edition: Edition;
  readonly row: CodeRow;
  readonly shown: Explanation;
  readonly title: CodeTitle;
}

function CodeBody({ edition, row, shown, title }: CodeProps): JSX.Element {
  const { headings } = edition.text.labels;
  const { code, frame } = edition.pages.site;
  const { colon } = languageInfo(edition.tag).joins;
  const labHash = labHashOf(row);
  const heading = (id: keyof typeof headings): JSX.Element => (
    <Heading id={id} text={headings[id]} permalink={frame.permalink} />
  );
  return (
    <article class="code">
      <CodeHead shown={shown} title={title} colon={colon} registeredName={edition.text.labels.words.registeredName} />
      {heading("whatNext")}
      <p class="next">
        <Prose text={shown.whatNext} />
      </p>
      {shown.advice.afterHintInWords !== null && (
        <p class="next">
          <Prose text={shown.advice.afterHintInWords} />
        </p>
      )}
      {heading("howToFix")}
      <FixTabs client={shown.howToFix.client} server={shown.howToFix.server} words={code} />
      {labHash !== undefined && (
        <p class="happen">
          <a class="button" href={edition.href("/lab") + labHash}>
            {code.seeItHappen}
          </a>{" "}
          <span>{code.seeItHappenLead}</span>
        </p>
      )}
      <Sections edition={edition} shown={shown} />
      {heading("description")}
      <Paragraphs text={shown.description} />
      {heading("whenYouSeeIt")}
      <Bullets items={shown.whenYouSeeIt} />
      <Heading id="schedule" text={edition.pages.site.picture.title} permalink={frame.permalink} />
      <SchedulePicture
        edition={edition}
        drawn={[{ name: shown.advice.inWords, schedule: shown.advice.schedule, attempts: shown.advice.attempts }]}
      />
      {heading("maySend")}
      <Senders edition={edition} shown={shown} />
      {shown.meanings.length > 0 && <Meanings edition={edition} shown={shown} />}
      {heading("runtimes")}
      <p>
        <Prose text={code.runtimesLead} />
      </p>
      <RuntimeTable edition={edition} views={shown.runtimes} />
      {heading("commonMistakes")}
      <Bullets items={shown.commonMistakes} />
      {shown.disagreement !== null && (
        <>
          {heading("disagreement")}
          <p>
            <Prose text={shown.disagreement} />
          </p>
        </>
      )}
      <Causes edition={edition} code={shown.code} heading={heading("causes")} />
      <Confused edition={edition} row={row} heading={heading("confusedWith")} />
      <Heading id="code-to-copy" text={code.codeToCopy} permalink={frame.permalink} />
      <Snippets edition={edition} row={row} />
      {heading("sources")}
      <Sources edition={edition} sources={shown.sources} />
    </article>
  );
}

/** The hash of the lab's page that replays a code's ending, where there is one. */
function labHashOf(row: CodeRow): string | undefined {
  const experiment = row.from === row.to ? experimentForCode(row.from) : undefined;
  return experiment === undefined ? undefined : formatHash(experiment);
}

function CodeHead({
  shown,
  title,
  colon,
  registeredName,
}: {
  readonly shown: Explanation;
  readonly title: CodeTitle;
  readonly colon: string;
  readonly registeredName: string;
}): JSX.Element {
  return (
    <header class="code-head">
      <p class="family">
        <FamilyMark family={shown.family.id} /> {shown.family.label}
      </p>
      <h1>
        <span translate={false}>WebSocket</span> <span class="number">{title.number}</span> <span>{title.name}</span>
      </h1>
      {title.official !== undefined && (
        <p class="quiet">
          {registeredName}
          {colon}
          <bdi lang="en">{title.official}</bdi>
        </p>
      )}
      <p class="answer">
        <Prose text={shown.summary} />
      </p>
    </header>
  );
}

/** Two tabs without a script: radio buttons that a stylesheet reads. */
function FixTabs({
  client,
  server,
  words,
}: {
  readonly client: readonly string[];
  readonly server: readonly string[];
  readonly words: { forClient: string; forOperator: string };
}): JSX.Element {
  return (
    <div class="tabs">
      <input type="radio" name="fix" id="fix-client" checked />
      <label for="fix-client">{words.forClient}</label>
      <input type="radio" name="fix" id="fix-server" />
      <label for="fix-server">{words.forOperator}</label>
      <section class="tab-client" aria-label={words.forClient}>
        <h3>{words.forClient}</h3>
        <Bullets items={client} />
      </section>
      <section class="tab-server" aria-label={words.forOperator}>
        <h3>{words.forOperator}</h3>
        <Bullets items={server} />
      </section>
    </div>
  );
}

function Senders({ edition, shown }: Omit<CodeProps, "row" | "title">): JSX.Element {
  const { words, headings } = edition.text.labels;
  const cells = [
    [words.client, shown.maySend.client],
    [words.server, shown.maySend.server],
    [words.browserScript, shown.maySend.browserScript],
    [headings.onWire, shown.onWire],
    [headings.clean, shown.clean],
  ] as const;
  return (
    <dl class="facts">
      {cells.map(([label, value]) => (
        <div class={value ? "is" : "is-not"}>
          <dt>{label}</dt>
          <dd>{value ? words.yes : words.no}</dd>
        </div>
      ))}
    </dl>
  );
}

function Meanings({ edition, shown }: Omit<CodeProps, "row" | "title">): JSX.Element {
  const { headings, words } = edition.text.labels;
  return (
    <>
      <Heading id="meanings" text={headings.meanings} permalink={edition.pages.site.frame.permalink} />
      <p>{fill(edition.text.vendors.ambiguous, { code: String(shown.code) })}</p>
      <div class="scroll" tabIndex={0} role="region" aria-label={headings.meanings}>
        <table>
          <thead>
            <tr>
              <th scope="col">{words.vendor}</th>
              <th scope="col">{words.name}</th>
              <th scope="col">{words.meaning}</th>
              <th scope="col">{words.advice}</th>
            </tr>
          </thead>
          <tbody>
            {shown.meanings.map(({ profile, vendor, name, className, advice }) => (
              <tr>
                <th scope="row">
                  <a href={edition.href(`/profiles/${profile}`)}>{vendor}</a>
                </th>
                <td>
                  <bdi lang="en">{name}</bdi>
                </td>
                <td>{className}</td>
                <td>{advice}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

function Confused({
  edition,
  row,
  heading,
}: {
  readonly edition: Edition;
  readonly row: CodeRow;
  readonly heading: JSX.Element;
}): JSX.Element | null {
  const others = codeRows.filter((other) => other.from !== row.from && row.confusedWith.includes(other.from));
  if (others.length === 0 || row.from !== row.to) {
    return null;
  }
  return (
    <>
      {heading}
      <ul class="pairs wide">
        {others.map((other) => (
          <li>
            <a href={edition.href(pairPage(row, other))}>
              <b>
                {Math.min(row.from, other.from)} / {Math.max(row.from, other.from)}
              </b>{" "}
              {compare(row.from, other.from, { words: edition.text }).summary}
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}

/** The sections of the page, as a row of links. */
function Sections({ edition, shown }: Omit<CodeProps, "row" | "title">): JSX.Element {
  const { headings } = edition.text.labels;
  const { onThisPage } = edition.pages.site.frame;
  const names = [
    "whatNext",
    "howToFix",
    "description",
    "whenYouSeeIt",
    "maySend",
    "runtimes",
    "commonMistakes",
    "sources",
  ] as const;
  return (
    <nav aria-label={onThisPage + languageInfo(edition.tag).joins.colon + shown.title}>
      <ul class="sections">
        {names.map((name) => (
          <li>
            <a href={`#${name}`}>{headings[name]}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

// 1006 stands for nearly every cause: that many would hide what comes after them.
const longestOpenList = 16;

/** What may really have happened: the causes that show as this code. */
function Causes({
  edition,
  code,
  heading,
}: {
  readonly edition: Edition;
  readonly code: number;
  readonly heading: JSX.Element;
}): JSX.Element | null {
  const behind = causes.filter(({ showsAs }) => showsAs.includes(code));
  if (behind.length === 0) {
    return null;
  }
  const list = (
    <ul class="pairs">
      {behind.map(({ id }) => (
        <li>
          <a href={`${edition.href("/causes")}#${id}`}>{edition.text.causes[id].name}</a>
        </li>
      ))}
    </ul>
  );
  const { open, close } = languageInfo(edition.tag).joins;
  return (
    <>
      {heading}
      {behind.length <= longestOpenList ? (
        list
      ) : (
        <details>
          <summary>{edition.pages.site.pages.causes.title + open + String(behind.length) + close}</summary>
          {list}
        </details>
      )}
    </>
  );
}
