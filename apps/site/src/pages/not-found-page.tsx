import { CodeCard } from "./home-page.tsx";
import { codeRows } from "@afterclose/codes";
import type { Edition, Page } from "../site.ts";

/** What a wrong address shows. */
export function notFoundPage(edition: Edition): Page {
  const { notFound, codes } = edition.pages.site.pages;
  return {
    path: "/404",
    title: notFound.title,
    description: notFound.lead,
    trail: [[codes.title, "/websocket"]],
    markdown: `# ${notFound.title}`,
    body: (
      <article>
        <h1>{notFound.title}</h1>
        <p class="answer">{notFound.lead}</p>
        <ul class="cards">
          {codeRows
            .filter(({ from }) => from === 1000 || from === 1006 || from === 1012)
            .map((row) => (
              <li>
                <CodeCard edition={edition} row={row} />
              </li>
            ))}
        </ul>
      </article>
    ),
  };
}
