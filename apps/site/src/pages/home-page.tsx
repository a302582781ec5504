import { codeRows, type CodeRow } from "@afterclose/codes";
import type { JSX } from "preact";
import { FamilyMark } from "../parts/family-mark.tsx";
import { Prose } from "../parts/prose.tsx";
import { codePage, pairPage } from "../paths.ts";
import { type Edition, origin, type Page } from "../site.ts";

const mostMet = [1000, 1001, 1006, 1012, 1013];
const confused = [
  [1006, 1013],
  [1000, 1006],
  [1001, 1006],
  [1006, 1012],
  [1000, 1013],
  [1012, 1013],
  [1005, 1006],
  [1008, 3000],
] as const;

/** The way in: the five codes that people meet, the pairs they confuse, and the tools. */
export function homePage(edition: Edition): Page {
  const { site } = edition.pages;
  return {
    path: "/",
    title: site.tagline,
    description: site.metaHome,
    trail: [],
    structured: [
      {
        "@context": "https://schema.org",
        "@type": "WebSite",
        name: "Afterclose",
        url: origin + edition.href("/"),
        inLanguage: edition.tag,
      },
    ],
    markdown: [
      `# Afterclose`,
      site.tagline,
      site.intro,
      ...codeRows.map((row) => `- [${String(row.from)} ${nameOf(edition, row)}](${edition.href(codePage(row))}.md)`),
    ].join("\n\n"),
    body: <Home edition={edition} />,
  };
}

const rowOf = (code: number): CodeRow => {
  const row = codeRows.find(({ from }) => from === code);
  if (row === undefined) {
    throw new Error(`The home page names ${String(code)}, which is not a standard code.`);
  }
  return row;
};

const nameOf = ({ text }: Edition, row: CodeRow): string => text.codes[row.from as keyof typeof text.codes].name;

function Home({ edition }: { readonly edition: Edition }): JSX.Element {
  const { home, tagline, intro } = edition.pages.site;
  return (
    <article class="home">
      <header class="hero">
        <h1>{tagline}</h1>
        <p class="answer">{intro}</p>
      </header>
      <section aria-labelledby="most-met">
        <h2 id="most-met">{home.mostMet}</h2>
        <p class="quiet">{home.mostMetLead}</p>
        <ul class="cards five">
          {mostMet.map((code) => (
            <li>
              <CodeCard edition={edition} row={rowOf(code)} />
            </li>
          ))}
        </ul>
        <p>
          <a class="button" href={edition.href("/websocket")}>
            {home.allCodes}
          </a>
        </p>
      </section>
      <section aria-labelledby="confused">
        <h2 id="confused">{home.confused}</h2>
        <p class="quiet">{home.confusedLead}</p>
        <ul class="pairs wide">
          {confused.map(([a, b]) => (
            <li>
              <a href={edition.href(pairPage(rowOf(a), rowOf(b)))}>
                <b>
                  {a} / {b}
                </b>{" "}
                {edition.text.comparisons.notes[`${String(a)}-${String(b)}` as "1006-1013"].difference}
              </a>
            </li>
          ))}
        </ul>
      </section>
      <section aria-labelledby="tools">
        <h2 id="tools">{home.tools}</h2>
        <p class="quiet">{home.toolsLead}</p>
        <ul class="cards">
          {(
            [
              ["/client", "@afterclose/client", home.toolClient],
              ["/server", "@afterclose/server", home.toolServer],
              ["/doctor", "afterclose doctor", home.toolDoctor],
              ["/cli", "afterclose", home.toolCli],
              ["/lab", edition.pages.site.nav.lab, home.toolLab],
            ] as const
          ).map(([page, name, does]) => (
            <li>
              <a class="card" href={page === "/lab" ? edition.href(page) : page}>
                <b translate={false}>{name}</b>
                <span>{does}</span>
              </a>
            </li>
          ))}
        </ul>
      </section>
    </article>
  );
}

export function CodeCard({ edition, row }: { readonly edition: Edition; readonly row: CodeRow }): JSX.Element {
  const words = edition.text.codes[row.from as keyof typeof edition.text.codes];
  return (
    <a class={`card card-${row.family}`} href={edition.href(codePage(row))}>
      <span class="card-head">
        <FamilyMark family={row.family} />
        <b class="number">{row.from}</b>
      </span>
      <b>{words.name}</b>
      <span>
        <Prose text={words.summary} />
      </span>
    </a>
  );
}
