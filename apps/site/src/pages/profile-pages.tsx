import { type Profile, profiles, resolve } from "@afterclose/codes";
import { adviceInWords, fill } from "@afterclose/codes/sentences";
import type { JSX } from "preact";
import { Heading } from "../parts/prose.tsx";
import { Sources } from "../parts/sources.tsx";
import type { Edition, Page } from "../site.ts";

/** The list of vendors and libraries. */
export function profilesPage(edition: Edition): Page {
  const { title, lead } = edition.pages.site.pages.profiles;
  return {
    path: "/profiles",
    title,
    description: lead,
    trail: [],
    markdown: [
      `# ${title}`,
      lead,
      profiles.map(({ id, name }) => `- [${name}](${edition.href(`/profiles/${id}`)}.md)`).join("\n"),
    ].join("\n\n"),
    body: (
      <article>
        <h1>{title}</h1>
        <p class="answer">{lead}</p>
        <ul class="vendors">
          {[...profiles]
            .sort((a, b) => a.name.localeCompare(b.name, "en"))
            .map(({ id, name, rows, ranges }) => (
              <li>
                <a href={edition.href(`/profiles/${id}`)}>
                  <b translate={false} lang="en">
                    {name}
                  </b>{" "}
                  <span class="quiet number">{spanOf(rows, ranges)}</span>
                </a>
              </li>
            ))}
        </ul>
      </article>
    ),
  };
}

function spanOf(rows: Profile["rows"], ranges: Profile["ranges"]): string {
  const numbers = [...rows.map(({ code }) => code), ...ranges.flatMap(({ from, to }) => [from, to])];
  const [least, most] = [Math.min(...numbers), Math.max(...numbers)];
  return least === most ? String(least) : `${String(least)}–${String(most)}`;
}

/** One vendor's codes. */
export function profilePage(edition: Edition, profile: Profile): Page {
  const { site } = edition.pages;
  const title = fill(site.profileTitle, { vendor: profile.name });
  const lead = fill(site.profileLead, { vendor: profile.name });
  const said = rowsOf(edition, profile);
  const { words } = edition.text.labels;
  return {
    path: `/profiles/${profile.id}`,
    sources: profile.sources,
    title,
    description: lead,
    trail: [[site.pages.profiles.title, "/profiles"]],
    markdown: [
      `# ${title}`,
      lead,
      [
        `| ${words.code} | ${words.name} | ${words.meaning} | ${words.advice} |`,
        "| --- | --- | --- | --- |",
        ...said.map(
          (row) => `| ${row.number} | ${row.name.replaceAll("|", "\\|")} | ${row.className} | ${row.advice} |`,
        ),
      ].join("\n"),
    ].join("\n\n"),
    body: <ProfileBody edition={edition} profile={profile} title={title} lead={lead} said={said} />,
  };
}

interface Said {
  readonly number: string;
  readonly name: string;
  readonly token: string | undefined;
  readonly className: string;
  readonly sentBy: string;
  readonly advice: string;
  readonly status: string;
  /** Where it was read. */
  readonly source: Profile["sources"][number] | undefined;
  /** Its address on the page; rows of one code that differ by a token share the first one's. */
  readonly id: string | undefined;
}

function rowsOf({ text, tag }: Edition, profile: Profile): readonly Said[] {
  const of = (
    row: Profile["rows"][number] | Profile["ranges"][number],
  ): Pick<Said, "name" | "className" | "advice" | "status" | "source"> => ({
    name: row.name,
    className: text.vendors.classes[row.class].name,
    advice: adviceInWords(resolve(row.advice), text.labels, tag),
    status: text.vendors.status[row.status],
    source: profile.sources[row.source],
  });
  return [
    ...profile.rows.map((row) => ({
      ...of(row),
      number: String(row.code),
      token: row.reasonToken,
      sentBy: text.vendors.sentBy[row.sentBy],
      id: idOf(profile, row),
    })),
    ...profile.ranges.map((range) => ({
      ...of(range),
      number: `${String(range.from)}–${String(range.to)}`,
      token: undefined,
      sentBy: "",
      id: undefined,
    })),
  ];
}

function ProfileBody({
  edition,
  profile,
  title,
  lead,
  said,
}: {
  readonly edition: Edition;
  readonly profile: Profile;
  readonly title: string;
  readonly lead: string;
  readonly said: readonly Said[];
}): JSX.Element {
  const { words, headings } = edition.text.labels;
  return (
    <article>
      <h1>{title}</h1>
      <p class="answer">{lead}</p>
      <p>
        <a href={profile.homepage} rel="noopener" translate={false} lang="en">
          {profile.homepage}
        </a>
      </p>
      <div class="scroll" tabIndex={0} role="region" aria-label={title}>
        <table class="stack">
          <thead>
            <tr>
              <th scope="col">{words.code}</th>
              <th scope="col">{words.name}</th>
              <th scope="col">{words.meaning}</th>
              <th scope="col">{words.advice}</th>
              <th scope="col">{words.source}</th>
            </tr>
          </thead>
          <tbody>
            {said.map((row) => (
              <tr {...(row.id === undefined ? {} : { id: row.id })}>
                <th scope="row" class="number">
                  {row.number}
                </th>
                <td class="name">
                  <bdi lang="en">{row.name}</bdi>
                  {row.token !== undefined && (
                    <>
                      {" "}
                      <code translate={false}>{row.token}</code>
                    </>
                  )}
                </td>
                <td data-label={words.meaning}>
                  {row.className}
                  {row.sentBy !== "" && <small class="quiet">{row.sentBy}</small>}
                </td>
                <td data-label={words.advice}>{row.advice}</td>
                <td data-label={words.source} class="quiet">
                  {row.status}
                  {row.source !== undefined && (
                    <small>
                      <a href={row.source.url} rel="noopener" lang="en" dir="ltr">
                        {row.source.checked}
                      </a>
                    </small>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <Heading id="sources" text={headings.sources} permalink={edition.pages.site.frame.permalink} />
      <Sources edition={edition} sources={profile.sources} />
    </article>
  );
}

function idOf({ rows }: Profile, row: Profile["rows"][number]): string | undefined {
  return rows.find(({ code }) => code === row.code) === row ? String(row.code) : undefined;
}
