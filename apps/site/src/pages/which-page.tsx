import { answersTo, codeRows, type QuestionName, rangeRows } from "@afterclose/codes";
import type { JSX } from "preact";
import { FamilyMark } from "../parts/family-mark.tsx";
import { Prose } from "../parts/prose.tsx";
import { codePage } from "../paths.ts";
import type { Edition, Page } from "../site.ts";
import { nameOf, numberOf } from "./list-pages.tsx";

/** The decision tree: folded questions that open without a script. */
export function whichPage(edition: Edition): Page {
  const { title, lead } = edition.pages.site.pages.which;
  return {
    path: "/which",
    title,
    description: lead,
    trail: [],
    markdown: [`# ${title}`, lead, markdownOf(edition, "goal", 0)].join("\n\n"),
    body: (
      <article class="which">
        <h1>{title}</h1>
        <p class="answer">{lead}</p>
        <Question edition={edition} name="goal" />
      </article>
    ),
  };
}

function Question({ edition, name }: { readonly edition: Edition; readonly name: QuestionName }): JSX.Element {
  const words = edition.text.which[name];
  const answers: Readonly<Record<string, string>> = words.answers;
  return (
    <div class="question">
      <p>
        <b>{words.ask}</b>
      </p>
      {answersTo(name).map(([answer, step]) => (
        <details>
          <summary>{answers[answer]}</summary>
          {"ask" in step ? (
            <Question edition={edition} name={step.ask} />
          ) : (
            <Result edition={edition} code={step.code} />
          )}
        </details>
      ))}
    </div>
  );
}

function rowFor(code: number): (typeof codeRows)[number] {
  const row =
    codeRows.find(({ from }) => from === code) ?? rangeRows.find(({ from, to }) => code >= from && code <= to);
  if (row === undefined) {
    throw new Error(`The questions lead to ${String(code)}, which has no entry.`);
  }
  return row;
}

function Result({ edition, code }: { readonly edition: Edition; readonly code: number }): JSX.Element {
  const row = rowFor(code);
  const words =
    row.from === row.to
      ? edition.text.codes[row.from as keyof typeof edition.text.codes]
      : edition.text.ranges["4000-4999"];
  return (
    <p class="result">
      {edition.pages.site.whichLeads}{" "}
      <a href={edition.href(codePage(row))}>
        <FamilyMark family={row.family} /> <b class="number">{numberOf(row)}</b> {words.name}
      </a>
      <br />
      <Prose text={words.whenToUse} />
    </p>
  );
}

function markdownOf(edition: Edition, name: QuestionName, depth: number): string {
  const words = edition.text.which[name];
  const answers: Readonly<Record<string, string>> = words.answers;
  const indent = "  ".repeat(depth);
  return [
    `${indent}- **${words.ask}**`,
    ...answersTo(name).map(([answer, step]) =>
      "ask" in step
        ? `${indent}  - ${answers[answer] ?? ""}\n${markdownOf(edition, step.ask, depth + 2)}`
        : `${indent}  - ${answers[answer] ?? ""} → ${numberOf(rowFor(step.code))} ${nameOf(edition, rowFor(step.code))}`,
    ),
  ].join("\n");
}
