import { causes, codeRows, type Hop, hops, languageInfo, rangeRows, runtimes, runtimeViews } from "@afterclose/codes";
import { fill, formatDuration, spaceUnits } from "@afterclose/codes/sentences";
import type { ComponentChildren, JSX } from "preact";
import { Day } from "../parts/day.tsx";
import { Heading, Prose } from "../parts/prose.tsx";
import { codePage } from "../paths.ts";
import type { Edition, Page } from "../site.ts";
import { nameOf, numberOf } from "./list-pages.tsx";

/** What stands in a table where nobody knows. */
const unknown = "–";

type TableName = "whoMaySend" | "runtimes" | "causes";

const pathFor: Readonly<Record<TableName, string>> = {
  whoMaySend: "/who-may-send",
  runtimes: "/runtimes",
  causes: "/causes",
};

function tablePage(
  edition: Edition,
  name: TableName,
  head: readonly string[],
  rows: readonly (readonly ComponentChildren[])[],
  plain: readonly (readonly string[])[],
  note?: string,
): Page {
  const { title, lead } = edition.pages.site.pages[name];
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;
  return {
    path: pathFor[name],
    title,
    description: lead,
    trail: [],
    markdown: [`# ${title}`, lead, [line(head), line(head.map(() => "---")), ...plain.map(line)].join("\n")].join(
      "\n\n",
    ),
    body: (
      <article class={name === "whoMaySend" ? "" : "wide"}>
        <h1>{title}</h1>
        <p class="answer">{lead}</p>
        {note !== undefined && <p class="quiet">{note}</p>}
        <div class="scroll" tabIndex={0} role="region" aria-label={title}>
          <table class={`table-${pathFor[name].slice(1)} ${name === "causes" ? "stack" : "matrix"}`}>
            <thead>
              <tr>
                {head.map((cell) => (
                  <th scope="col">
                    <Prose text={cell} />
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map(([first, ...cells]) => (
                <tr>
                  <th scope="row">{first}</th>
                  {cells.map((cell, index) => (
                    <td {...(name === "causes" ? { "data-label": head[index + 1] } : {})}>{cell}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </article>
    ),
  };
}

export function whoMaySendPage(edition: Edition): Page {
  const { words, headings } = edition.text.labels;
  const yesNo = (value: boolean): JSX.Element => (
    <span class={value ? "is" : "is-not"}>{value ? words.yes : words.no}</span>
  );
  const rows = [...codeRows, ...rangeRows].sort((a, b) => a.from - b.from || a.to - b.to);
  const head = [words.code, words.name, words.client, words.server, words.browserScript, headings.onWire];
  const facts = rows.map((row) => [row.maySend.client, row.maySend.server, row.maySend.browserScript, row.onWire]);
  return tablePage(
    edition,
    "whoMaySend",
    head,
    rows.map((row, index) => [
      <a class="number" href={edition.href(codePage(row))}>
        {numberOf(row)}
      </a>,
      nameOf(edition, row),
      ...(facts[index] ?? []).map(yesNo),
    ]),
    rows.map((row, index) => [
      numberOf(row),
      nameOf(edition, row),
      ...(facts[index] ?? []).map((value) => (value ? words.yes : words.no)),
    ]),
  );
}

export function runtimesPage(edition: Edition): Page {
  const { words } = edition.text.labels;
  const { notClean, notKnown } = edition.pages.site.code;
  const shown = runtimes.filter(({ receives }) => receives.length > 0);
  const codes = codeRows;
  const views = new Map(codes.map((row) => [row.from, runtimeViews(row.from)]));
  const cell = (id: string, code: number): string => {
    const view = views.get(code)?.find((one) => one.id === id);
    return view === undefined || view.reports === null
      ? unknown
      : `${String(view.reports)}${view.clean === false ? " ✕" : ""}`;
  };
  const ranges = (accepts: readonly (readonly number[])[]): string =>
    accepts.map(([from, to]) => (from === to ? String(from) : `${String(from)}–${String(to)}`)).join(", ");
  const head = [words.runtime, words.version, words.accepts, ...codes.map(({ from }) => String(from))];
  const plain = shown.map(({ id, name, version, accepts }) => [
    name,
    version,
    ranges(accepts),
    ...codes.map(({ from }) => cell(id, from)),
  ]);
  return tablePage(
    edition,
    "runtimes",
    head,
    plain.map(([name = "", version = "", accepts = "", ...cells]) => [
      <span translate={false} lang="en">
        {name}
      </span>,
      <span translate={false} lang="en">
        {version}
      </span>,
      <span class="number">{accepts}</span>,
      ...cells.map((value, index) => (
        <span class={value === String(codes[index]?.from) || value === unknown ? "quiet" : "changed"}>{value}</span>
      )),
    ]),
    plain,
    `✕ ${notClean} · ${unknown} ${notKnown}`,
  );
}

export function causesPage(edition: Edition): Page {
  const { words, witnesses, headings } = edition.text.labels;
  const { comma } = languageInfo(edition.tag).joins;
  const head = [words.cause, words.meaning, words.mend, words.seenBy, words.codes];
  const rows = causes.map((cause) => ({ ...cause, ...edition.text.causes[cause.id] }));
  return tablePage(
    edition,
    "causes",
    head.map((cell) => (cell === "" ? headings.causes : cell)),
    rows.map(({ id, name, what, mend, seenBy, showsAs }) => [
      <>
        <span id={id}>{name}</span> <code translate={false}>{id}</code>
      </>,
      what,
      mend,
      seenBy.map((witness) => witnesses[witness]).join(comma),
      showsAs.join(comma),
    ]),
    rows.map(({ id, name, what, mend, seenBy, showsAs }) => [
      `${name} (${id})`,
      what,
      mend,
      seenBy.map((witness) => witnesses[witness]).join(comma),
      showsAs.join(comma),
    ]),
  );
}

export function hopsPage(edition: Edition): Page {
  const { title, lead } = edition.pages.site.pages.hops;
  const { kinds } = edition.pages.site.hops;
  const groups = (Object.keys(kinds) as (keyof typeof kinds)[])
    .map((kind) => ({ kind, label: kinds[kind], rows: hops.filter((hop) => hop.kind === kind) }))
    .filter(({ rows }) => rows.length > 0);
  return {
    path: "/hops",
    sources: hops.flatMap(({ sources }) => sources),
    title,
    description: lead,
    trail: [],
    markdown: [
      `# ${title}`,
      lead,
      ...groups.flatMap(({ label, rows }) => [`## ${label}`, hopLines(edition, rows)]),
    ].join("\n\n"),
    body: (
      <article class="wide">
        <h1>{title}</h1>
        <p class="answer">{lead}</p>
        {groups.map(({ kind, label, rows }) => (
          <>
            <Heading id={kind} text={label} permalink={edition.pages.site.frame.permalink} />
            <HopTable edition={edition} label={label} rows={rows} />
          </>
        ))}
      </article>
    ),
  };
}

function HopTable({
  edition,
  label,
  rows,
}: {
  readonly edition: Edition;
  readonly label: string;
  readonly rows: readonly Hop[];
}): JSX.Element {
  const { words } = edition.text.labels;
  const { ends, pings, pingsCount } = edition.pages.site.hops;
  const head = [words.hop, words.idleLimit, words.lifetimeLimit, ends, pings, words.setting, words.source];
  return (
    <div class="scroll" tabIndex={0} role="region" aria-label={label}>
      <table class="table-hops stack">
        <thead>
          <tr>
            {head.map((cell) => (
              <th scope="col">{cell}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((hop) => (
            <tr id={hop.id}>
              <th scope="row">
                <bdi translate={false} lang="en">
                  {hop.name}
                </bdi>
              </th>
              <td data-label={words.idleLimit}>{limit(hop.idleMs, edition)}</td>
              <td data-label={words.lifetimeLimit}>{limit(hop.lifetimeMs, edition)}</td>
              <td data-label={ends}>{endingOf(hop, edition)}</td>
              <td data-label={pings}>{hop.pingsCount === "unknown" ? "–" : pingsCount[hop.pingsCount]}</td>
              <td data-label={words.setting}>
                {hop.settings.length === 0 && "–"}
                {hop.settings.map((setting) => (
                  <code class="line" translate={false} dir="ltr">
                    {setting}
                  </code>
                ))}
              </td>
              <td data-label={words.source}>
                {hop.sources.slice(0, 1).map(({ title, url, checked, opened }) => (
                  <>
                    <a href={url} rel="noopener" lang="en" dir="ltr">
                      {title}
                    </a>
                    <small class="quiet">
                      <Day day={checked} tag={edition.tag} />
                      {opened === false && `; ${words.notOpened}`}
                    </small>
                  </>
                ))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function hopLines(edition: Edition, rows: readonly Hop[]): string {
  const { words } = edition.text.labels;
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;
  const head = [words.hop, words.idleLimit, words.lifetimeLimit, edition.pages.site.hops.ends, words.setting];
  return [
    line(head),
    line(head.map(() => "---")),
    ...rows.map((hop) =>
      line([
        hop.name,
        limit(hop.idleMs, edition),
        limit(hop.lifetimeMs, edition),
        endingOf(hop, edition),
        hop.settings.join("; "),
      ]),
    ),
  ].join("\n");
}

function limit(ms: number | undefined, edition: Edition): string {
  return ms === undefined ? "–" : longDuration(ms, edition);
}

function endingOf({ endsWith }: Hop, edition: Edition): string {
  const words = edition.pages.site.hops.endsWith;
  if (endsWith === "unknown") {
    return "–";
  }
  const code = /^close-(\d+)$/.exec(endsWith)?.[1];
  return code === undefined ? words[endsWith as "fin" | "rst" | "silence"] : fill(words.close, { code });
}

/** Hours are for people; `formatDuration` speaks of seconds and minutes, which suits delays. */
function longDuration(ms: number, edition: Edition): string {
  if (ms >= 7_200_000 && ms % 3_600_000 === 0) {
    const hours = new Intl.NumberFormat(`${edition.tag}-u-nu-latn`, {
      style: "unit",
      unit: "hour",
      unitDisplay: "long",
    });
    return spaceUnits(hours.format(ms / 3_600_000));
  }
  return formatDuration(ms, edition.tag);
}
