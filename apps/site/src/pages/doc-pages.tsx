import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Edition, Page } from "../site.ts";
import { houseFolder } from "../places.ts";
import { referenceIndex } from "../reference/reference-pages.tsx";
import { Markdown } from "./markdown.tsx";

const root = houseFolder;

/** The tools' own documents: each is one package's README. */
const documents: readonly { readonly page: string; readonly file: string; readonly reference?: string }[] = [
  { page: "/client", file: "packages/client/README.md", reference: "/reference/client" },
  { page: "/server", file: "packages/server/README.md", reference: "/reference/server" },
  { page: "/lab-server-docs", file: "packages/lab/README.md", reference: "/reference/lab" },
  { page: "/doctor", file: "packages/doctor/README.md", reference: "/reference/doctor" },
  { page: "/codes", file: "packages/codes/README.md", reference: "/reference/codes" },
  { page: "/sessions", file: "apps/site/src/docs/sessions.md" },
  { page: "/cli", file: "packages/cli/README.md" },
];

/** The overview of the tools in each language; the documents themselves in English. */
export function docPages(edition: Edition): readonly Page[] {
  const { home, nav, frame } = edition.pages.site;
  const present = documents.filter(({ file }) => existsSync(join(root, file)));
  const texts = present.map(({ page, file, reference }) => ({
    page,
    reference,
    ...read(file),
  }));
  const linked = [...texts, referenceIndex];
  const overview: Page = {
    path: "/tools",
    title: nav.docs,
    description: home.toolsLead,
    trail: [],
    markdown: [
      `# ${nav.docs}`,
      home.toolsLead,
      linked.map(({ page, title }) => `- [${title}](${page}.md)`).join("\n"),
    ].join("\n\n"),
    body: (
      <article>
        <h1>{nav.docs}</h1>
        <p class="answer">{home.toolsLead}</p>
        <ul class="cards">
          {linked.map(({ page, title, lead }) => (
            <li>
              <a class="card" href={page} lang="en" hreflang="en" dir="ltr">
                <b translate={false}>{title}</b>
                <span>{lead}</span>
                {edition.tag !== "en" && (
                  <small lang={edition.tag} dir={edition.direction}>
                    {frame.inEnglish}
                  </small>
                )}
              </a>
            </li>
          ))}
        </ul>
      </article>
    ),
  };
  if (edition.tag !== "en") {
    return [overview];
  }
  return [
    overview,
    ...texts.map(({ page, title, lead, text, reference }): Page => ({
      path: page,
      title,
      description: lead,
      only: ["en"],
      trail: [[nav.docs, "/tools"]],
      markdown: [`# ${title}`, ...(reference === undefined ? [] : [`[API reference](${reference}.md)`]), text].join(
        "\n\n",
      ),
      body: (
        <article>
          <h1 translate={false}>{title}</h1>
          {reference !== undefined && (
            <p>
              <a href={reference}>API reference</a>
            </p>
          )}
          <Markdown text={text} words={frame} />
        </article>
      ),
    })),
  ];
}

function read(file: string): { title: string; lead: string; text: string } {
  const [first = "", ...rest] = readFileSync(join(root, file), "utf8").trim().split("\n\n");
  const plain = (rest[0] ?? "").replace(/\s+/g, " ").replace(/[`*]|\[([^\]]*)\]\([^)]*\)/g, "$1");
  // Whole sentences, as many as a card has room for.
  const lead = /^.{0,180}[.:](?= |$)/.exec(plain)?.[0] ?? plain;
  // Links between the repository's own files lead nowhere on the site.
  const text = rest
    .join("\n\n")
    .replace(/\[([^\]]+)\]\((?!https?:|#|\/)[^)]*\)/g, "$1")
    .replace(/<!--.*?-->/gs, "");
  return { title: first.replace(/^# /, ""), lead, text };
}
