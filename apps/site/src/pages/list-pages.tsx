import { codeRows, type CodeRow, rangeRows, resolve } from "@afterclose/codes";
import { adviceInWords } from "@afterclose/codes/sentences";
import type { JSX } from "preact";
import { FamilyMark } from "../parts/family-mark.tsx";
import { allPairs, codePage, pairPage } from "../paths.ts";
import { type Edition, origin, type Page } from "../site.ts";

const rows: readonly CodeRow[] = [...codeRows, ...rangeRows].sort((a, b) => a.from - b.from || a.to - b.to);

export function nameOf({ text }: Edition, row: CodeRow): string {
  return row.from === row.to
    ? text.codes[row.from as keyof typeof text.codes].name
    : text.ranges[`${String(row.from)}-${String(row.to)}` as keyof typeof text.ranges].name;
}

export const numberOf = (row: CodeRow): string =>
  row.from === row.to ? String(row.from) : `${String(row.from)}–${String(row.to)}`;

/** The table of all codes and ranges. */
export function codesPage(edition: Edition): Page {
  const { codes } = edition.pages.site.pages;
  return {
    path: "/websocket",
    title: codes.title,
    description: codes.lead,
    trail: [],
    json: "/api/v1/codes.json",
    structured: [
      {
        "@context": "https://schema.org",
        "@type": "DefinedTermSet",
        name: codes.title,
        inLanguage: edition.tag,
        url: origin + edition.href("/websocket"),
        hasDefinedTerm: codeRows.map((row) => ({
          "@type": "DefinedTerm",
          termCode: String(row.from),
          name: nameOf(edition, row),
          url: origin + edition.href(codePage(row)),
        })),
      },
    ],
    markdown: [
      `# ${codes.title}`,
      codes.lead,
      rows.map((row) => `- [${numberOf(row)} ${nameOf(edition, row)}](${edition.href(codePage(row))}.md)`).join("\n"),
    ].join("\n\n"),
    body: <CodesTable edition={edition} />,
  };
}

function CodesTable({ edition }: { readonly edition: Edition }): JSX.Element {
  const { pages, filter } = edition.pages.site;
  const { words, families } = edition.text.labels;
  const present = [...new Set(rows.map(({ family }) => family))];
  return (
    <article>
      <h1>{pages.codes.title}</h1>
      <p class="answer">{pages.codes.lead}</p>
      <div class="filters" data-filter="codes" hidden>
        <label>
          {filter.label}{" "}
          <select data-filter-by="family">
            <option value="">{filter.all}</option>
            {present.map((family) => (
              <option value={family}>{families[family]}</option>
            ))}
          </select>
        </label>
        <button type="button" data-sort="number" aria-pressed="true">
          {filter.sortNumber}
        </button>
        <button type="button" data-sort="name" aria-pressed="false">
          {filter.sortName}
        </button>
      </div>
      <div class="scroll" tabIndex={0} role="region" aria-label={pages.codes.title}>
        <table id="codes" class="codes stack">
          <thead>
            <tr>
              <th scope="col">{words.code}</th>
              <th scope="col">{words.name}</th>
              <th scope="col">{words.family}</th>
              <th scope="col">{words.advice}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr data-family={row.family} data-number={row.from} data-name={nameOf(edition, row)}>
                <td class="number">
                  <a href={edition.href(codePage(row))}>{numberOf(row)}</a>
                </td>
                <th scope="row">
                  <a href={edition.href(codePage(row))}>{nameOf(edition, row)}</a>
                </th>
                <td class="with-mark">
                  <FamilyMark family={row.family} /> {families[row.family]}
                </td>
                <td>{adviceInWords(resolve(row.advice.atClient), edition.text.labels, edition.tag)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </article>
  );
}

/** Every pair, as a triangle of links. */
export function comparePage(edition: Edition): Page {
  const { compare } = edition.pages.site.pages;
  return {
    path: "/compare",
    title: compare.title,
    description: compare.lead,
    trail: [],
    markdown: [
      `# ${compare.title}`,
      compare.lead,
      allPairs()
        .map(([a, b]) => `- [${String(a.from)} / ${String(b.from)}](${edition.href(pairPage(a, b))}.md)`)
        .join("\n"),
    ].join("\n\n"),
    body: (
      <article>
        <h1>{compare.title}</h1>
        <p class="answer">{compare.lead}</p>
        <p class="quiet">
          <span class="often-key" aria-hidden="true" /> {edition.text.labels.headings.confusedWith}
        </p>
        {codeRows.slice(0, -1).map((a, index) => (
          <section class="pair-row">
            <h2>
              <FamilyMark family={a.family} /> <span class="number">{a.from}</span> {nameOf(edition, a)}
            </h2>
            <ul class="pairs">
              {codeRows.slice(index + 1).map((b) => (
                <li>
                  <a
                    href={edition.href(pairPage(a, b))}
                    title={nameOf(edition, b)}
                    class={a.confusedWith.includes(b.from) ? "often" : ""}
                  >
                    {a.from} / {b.from}
                  </a>
                </li>
              ))}
            </ul>
          </section>
        ))}
      </article>
    ),
  };
}
