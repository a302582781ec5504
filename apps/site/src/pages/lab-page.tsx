import { codeRows, type LanguageTag } from "@afterclose/codes";
import { labData } from "../lab/lab-data.ts";
import { LabShell } from "../lab/lab-page.tsx";
import { codePage } from "../paths.ts";
import type { Edition, Page, SiteFile } from "../site.ts";

const dataUrl = (tag: LanguageTag): string => `/lab-words/${tag.toLowerCase()}.json`;

/** The lab's page: its shell; the island does the rest. */
export function labPageOf(edition: Edition): Page {
  const { labPage } = edition.pages;
  const codeNames = codeRows.map(({ from }) => ({
    code: from,
    name: edition.text.codes[from as keyof typeof edition.text.codes].name,
  }));
  return {
    path: "/lab",
    title: labPage.title,
    description: labPage.lead,
    trail: [],
    markdown: [`# ${labPage.title}`, labPage.lead, labPage.explanation].join("\n\n"),
    scripts: edition.assets.lab,
    styles: edition.assets.labStyles,
    body: (
      <article>
        <h1>{labPage.title}</h1>
        <p class="answer">{labPage.lead}</p>
        <LabShell language={edition.tag} words={labPage} codeNames={codeNames} dataUrl={dataUrl(edition.tag)} />
      </article>
    ),
  };
}

/** The words that the island fetches. */
export function labFiles(edition: Edition): readonly SiteFile[] {
  const hrefOf = (code: number): string | undefined => {
    const row = codeRows.find(({ from }) => from === code);
    return row === undefined ? undefined : edition.href(codePage(row));
  };
  return [[dataUrl(edition.tag).slice(1), JSON.stringify(labData(edition.tag, edition.text, edition.pages, hrefOf))]];
}
