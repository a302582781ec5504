import type { RuntimeView } from "@afterclose/codes";
import type { JSX } from "preact";
import type { Edition } from "../site.ts";
import { Prose } from "./prose.tsx";

/** What each runtime reports of one code, and whether its close() takes it. */
export function RuntimeTable({
  edition,
  views,
}: {
  readonly edition: Edition;
  readonly views: readonly RuntimeView[];
}): JSX.Element {
  const { words, headings } = edition.text.labels;
  const { code } = edition.pages.site;
  const known = views.filter(({ reports, accepts }) => reports !== null || accepts);
  return (
    <div class="scroll" tabIndex={0} role="region" aria-label={headings.runtimes}>
      <table class="runtimes stack">
        <thead>
          <tr>
            <th scope="col">{words.runtime}</th>
            <th scope="col">{words.version}</th>
            <th scope="col">{words.reports}</th>
            <th scope="col">
              <Prose text={words.accepts} />
            </th>
          </tr>
        </thead>
        <tbody>
          {known.map((view) => (
            <tr>
              <th scope="row">
                <bdi translate={false} lang="en">
                  {view.name}
                </bdi>
              </th>
              <td class="quiet">
                <bdi translate={false}>{view.version}</bdi> · {edition.pages.site.status[view.status]}
              </td>
              <td data-label={words.reports}>
                {view.reports === null ? (
                  <span class="quiet">{code.notKnown}</span>
                ) : (
                  <>
                    <b class="number">{view.reports}</b>
                    {view.clean !== null && <> {view.clean ? code.clean : code.notClean}</>}
                    {view.error === true && <> {code.error}</>}
                  </>
                )}
              </td>
              <td
                data-label={words.accepts.replace(/`([^`]*)`/g, "\u2066$1\u2069")}
                class={view.accepts ? "is" : "is-not"}
              >
                {view.accepts ? words.yes : words.no}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
