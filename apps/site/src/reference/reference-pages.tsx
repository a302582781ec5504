import type { ComponentChildren, JSX } from "preact";
import { Markdown, type Words } from "../pages/markdown.tsx";
import { Heading } from "../parts/prose.tsx";
import type { Edition, Page } from "../site.ts";
import type { ReferenceEntry, ReferenceMember, ReferenceSymbol } from "./reference-model.ts";

/** Where the reference begins. Like the documents of the tools, it is in English. */
export const referenceIndex = {
  page: "/reference",
  title: "API reference",
  lead: "Every exported name of every package: how it is declared, and what its author says about it.",
} as const;

const pageOf = (path: string): string => `${referenceIndex.page}/${path}`;

/** The index, and a page for each import path. */
export function referencePages(edition: Edition, entries: readonly ReferenceEntry[]): readonly Page[] {
  const homes = homesOf(entries);
  return [indexPage(edition, entries), ...entries.map((entry) => entryPage(edition, entry, homes))];
}

function indexPage(edition: Edition, entries: readonly ReferenceEntry[]): Page {
  const { page, title, lead } = referenceIndex;
  return {
    path: page,
    title,
    description: lead,
    only: ["en"],
    trail: [[edition.pages.site.nav.docs, "/tools"]],
    markdown: [`# ${title}`, lead, entries.map(({ path, name }) => `- [${name}](${pageOf(path)}.md)`).join("\n")].join(
      "\n\n",
    ),
    body: (
      <article>
        <h1>{title}</h1>
        <p class="answer">{lead}</p>
        {entries.map(({ path, name, symbols }) => (
          <section>
            <h2 translate={false}>
              <a href={pageOf(path)}>{name}</a>
            </h2>
            <p translate={false}>{joined(symbols.map((symbol) => <SymbolLink path={path} name={symbol.name} />))}</p>
          </section>
        ))}
      </article>
    ),
  };
}

function entryPage(edition: Edition, entry: ReferenceEntry, homes: Homes): Page {
  const { path, name, symbols } = entry;
  return {
    path: pageOf(path),
    title: `API of ${name}`,
    description: `What ${name} exports: ${symbols.map((symbol) => symbol.name).join(", ")}`.slice(0, 180),
    only: ["en"],
    trail: [[edition.pages.site.nav.docs, "/tools"]],
    markdown: markdownOf(entry),
    body: (
      <article class="reference">
        <h1>
          API of <span translate={false}>{name}</span>
        </h1>
        <p>
          <a href={referenceIndex.page}>{referenceIndex.title}</a>
        </p>
        <p translate={false}>{joined(symbols.map((symbol) => <SymbolLink name={symbol.name} />))}</p>
        {symbols.map((symbol) => (
          <SymbolSection symbol={symbol} path={path} homes={homes} words={edition.pages.site.frame} />
        ))}
      </article>
    ),
  };
}

function SymbolLink({ path, name }: { readonly path?: string; readonly name: string }): JSX.Element {
  return (
    <a href={`${path === undefined ? "" : pageOf(path)}#${name}`}>
      <code>{name}</code>
    </a>
  );
}

interface SectionProps {
  readonly symbol: ReferenceSymbol;
  readonly path: string;
  readonly homes: Homes;
  readonly words: Words;
}

function SymbolSection({ symbol, path, homes, words }: SectionProps): JSX.Element {
  const { name, kind, declarations, comment, members, home } = symbol;
  return (
    <section>
      <Heading id={name} text={name} permalink={words.permalink} />
      <p class="quiet">
        {kind}
        {home !== undefined && (
          <>
            , explained at{" "}
            <a href={`${pageOf(home)}#${name}`} translate={false}>
              @afterclose/{home}
            </a>
          </>
        )}
      </p>
      <pre dir="ltr" tabIndex={0} translate={false}>
        <code>
          {joined(
            declarations.map((one) => linked(one, path, homes, name)),
            "\n",
          )}
        </code>
      </pre>
      {comment !== "" && <Markdown text={comment} words={words} />}
      {members.length > 0 && (
        <dl class="members">
          {members.map((member) => (
            <Member member={member} path={path} homes={homes} words={words} />
          ))}
        </dl>
      )}
    </section>
  );
}

function Member({
  member,
  path,
  homes,
  words,
}: {
  readonly member: ReferenceMember;
  readonly path: string;
  readonly homes: Homes;
  readonly words: Words;
}): JSX.Element {
  return (
    <>
      <dt translate={false}>
        <code>{linked(member.declaration, path, homes)}</code>
      </dt>
      <dd>{member.comment !== "" && <Markdown text={member.comment} words={words} />}</dd>
    </>
  );
}

/** For each name, the paths that export it. */
type Homes = ReadonlyMap<string, readonly string[]>;

function homesOf(entries: readonly ReferenceEntry[]): Homes {
  const homes = new Map<string, string[]>();
  for (const { path, symbols } of entries) {
    for (const { name, home } of symbols) {
      homes.set(name, [...(homes.get(name) ?? []), home ?? path]);
    }
  }
  return homes;
}

/** A declaration in which each exported type's name leads to it, first of all on the same page. */
function linked(text: string, path: string, homes: Homes, own?: string): ComponentChildren {
  return text.split(/\b([A-Z]\w+)\b/).map((word, index) => {
    const paths = index % 2 === 1 && word !== own ? homes.get(word) : undefined;
    if (paths === undefined) {
      return word;
    }
    const near = paths.find((one) => one === path) ?? paths.find((one) => sameFamily(one, path));
    return near === undefined ? word : <a href={`${near === path ? "" : pageOf(near)}#${word}`}>{word}</a>;
  });
}

/** A name may mean two things in two packages, but hardly within those that are imported together. */
function sameFamily(one: string, other: string): boolean {
  const [first] = one.split("/");
  return first === other.split("/")[0] || first === "wire" || first === "codes";
}

function joined(parts: readonly ComponentChildren[], by = " "): ComponentChildren {
  return parts.map((part, index) => (index === 0 ? part : [by, part]));
}

function markdownOf({ name, symbols }: ReferenceEntry): string {
  return [
    `# API of ${name}`,
    ...symbols.flatMap((symbol) => [
      `## ${symbol.name}`,
      "```ts\n" + symbol.declarations.join("\n") + "\n```",
      ...(symbol.comment === "" ? [] : [symbol.comment]),
      ...(symbol.members.length === 0 ? [] : [symbol.members.map(memberMarkdown).join("\n")]),
    ]),
  ].join("\n\n");
}

function memberMarkdown({ declaration, comment }: ReferenceMember): string {
  const words = comment.replace(/\s*\n\s*/g, " ");
  return `- \`${declaration.replace(/\s+/g, " ")}\`${words === "" ? "" : `: ${words}`}`;
}
