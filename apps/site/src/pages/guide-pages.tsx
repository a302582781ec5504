import { languages, type LanguageTag } from "@afterclose/codes";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Edition, Page } from "../site.ts";
import { Markdown } from "./markdown.tsx";
import { guidesFolder } from "../places.ts";

interface Guide {
  readonly id: string;
  readonly tag: LanguageTag;
  readonly title: string;
  readonly lead: string;
  readonly text: string;
}

/** The guides of one language: the first line is the title, the first paragraph the lead. */
function guidesIn(tag: LanguageTag): readonly Guide[] {
  const folder = guidesFolder(tag);
  return readdirSync(folder)
    .filter((file) => file.endsWith(".md"))
    .sort()
    .map((file) => {
      const [title = "", lead = "", ...rest] = readFileSync(join(folder, file), "utf8").trim().split("\n\n");
      return { id: file.slice(0, -3), tag, title: title.replace(/^# /, ""), lead, text: rest.join("\n\n") };
    });
}

const written = languages.map(({ tag }) => tag).filter((tag) => existsSync(guidesFolder(tag)));
const guides: ReadonlyMap<LanguageTag, readonly Guide[]> = new Map(written.map((tag) => [tag, guidesIn(tag)]));

/** The list of guides, and those written in this language. A language without one links to the English one, and says so. */
export function guidePages(edition: Edition): readonly Page[] {
  const { pages, frame } = edition.pages.site;
  const english = guides.get("en") ?? [];
  const own = guides.get(edition.tag) ?? [];
  const shown = english.map((guide) => own.find(({ id }) => id === guide.id) ?? guide);
  const address = (guide: Guide): string =>
    guide.tag === edition.tag ? edition.href(`/guides/${guide.id}`) : `/guides/${guide.id}`;
  return [
    {
      path: "/guides",
      title: pages.guides.title,
      description: pages.guides.lead,
      trail: [],
      markdown: [
        `# ${pages.guides.title}`,
        pages.guides.lead,
        shown.map((guide) => `- [${guide.title}](${address(guide)}.md)`).join("\n"),
      ].join("\n\n"),
      body: (
        <article>
          <h1>{pages.guides.title}</h1>
          <p class="answer">{pages.guides.lead}</p>
          <ul class="cards">
            {shown.map((guide) => (
              <li>
                <a
                  class="card"
                  href={address(guide)}
                  lang={guide.tag}
                  hreflang={guide.tag}
                  dir={guide.tag === edition.tag ? edition.direction : "ltr"}
                >
                  <b>{guide.title}</b>
                  <span>{guide.lead}</span>
                  {guide.tag !== edition.tag && (
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
    },
    ...own.map((guide) => ({
      path: `/guides/${guide.id}`,
      title: guide.title,
      description: guide.lead,
      only: written.filter((tag) => guides.get(tag)?.some(({ id }) => id === guide.id)),
      trail: [[pages.guides.title, "/guides"]] as const,
      markdown: [`# ${guide.title}`, guide.lead, guide.text].join("\n\n"),
      body: (
        <article>
          <h1>{guide.title}</h1>
          <p class="answer">{guide.lead}</p>
          <Markdown text={guide.text} words={frame} />
        </article>
      ),
    })),
  ];
}
