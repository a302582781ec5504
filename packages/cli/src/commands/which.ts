import { answersTo, explain, type QuestionName, whichTree, type WhichStep, type WhichText } from "@afterclose/codes";
import { CliError, typed } from "../cli-error.ts";
import { type Answer, type Call, type Command, type Option, stringOption } from "../command.ts";
import { wrap } from "../print/wrap.ts";
import { flagOf } from "../which-flag.ts";
import { loadWords } from "@afterclose/codes/languages";

const flags: Readonly<Record<string, Option>> = Object.fromEntries(
  (Object.keys(whichTree) as QuestionName[]).map((question) => [
    flagOf(question),
    { type: "string", value: "<answer>" },
  ]),
);

export const which: Command = {
  name: "which",
  usage: "",
  options: flags,
  examples: [
    "afterclose which",
    "afterclose which --goal send --side server --server-why restart",
    "afterclose which --goal received --opened open --ended silence --json",
  ],
  arguments: { min: 0, max: 0 },
  async tellOptions(language) {
    const { which: words } = await loadWords(language);
    return Object.fromEntries(
      (Object.keys(whichTree) as QuestionName[]).map((question) => [
        flagOf(question),
        `${words[question].ask} ${answersTo(question)
          .map(([answer]) => answer)
          .join(", ")}`,
      ]),
    );
  },
  async run(call: Call): Promise<Answer> {
    const { which: words } = call.text;
    const given: { question: QuestionName; answer: string }[] = [];
    let step: WhichStep = { ask: "goal" };
    while ("ask" in step) {
      const question: QuestionName = step.ask;
      const answer = stringOption(call, flagOf(question)) ?? (await askFor(question, words, call));
      step = stepFor(question, answer);
      given.push({ question, answer });
    }
    const shown = explain(step.code, { words: call.text });
    const sends = given[0]?.answer === "send";
    return {
      json: {
        language: call.language,
        answers: given,
        code: shown.code,
        name: shown.name,
        summary: shown.summary,
        whenToUse: shown.whenToUse,
      },
      blocks: [
        {
          kind: "title",
          text:
            shown.range.from === shown.range.to
              ? shown.title
              : `${String(shown.range.from)}–${String(shown.range.to)} ${shown.name}`,
        },
        { kind: "paragraph", text: sends ? shown.whenToUse : shown.summary },
        { kind: "paragraph", text: `afterclose ${String(shown.code)}` },
      ],
    };
  },
};

function stepFor(question: QuestionName, answer: string): WhichStep {
  const found = answersTo(question).find(([name]) => name === answer);
  if (found === undefined) {
    const names = answersTo(question).map(([name]) => name);
    throw new CliError(
      "ERR_USAGE",
      ["notOneOf", { option: `--${flagOf(question)}`, value: typed(answer) }],
      ["useOneOf", { values: names.join(", ") }],
    );
  }
  return found[1];
}

async function askFor(question: QuestionName, words: WhichText, { terminal, language }: Call): Promise<string> {
  const answers = answersTo(question).map(([name]) => name);
  if (!terminal.interactive()) {
    throw new CliError(
      "ERR_NO_TERMINAL",
      ["nobodyToAsk", { option: `--${flagOf(question)}` }],
      ["useOneOf", { values: answers.map((answer) => `--${flagOf(question)} ${answer}`).join(", ") }],
    );
  }
  const texts: Readonly<Record<string, string>> = words[question].answers;
  const { columns } = terminal;
  terminal.note(`\n${wrap(words[question].ask, columns, language).join("\n")}\n`);
  answers.forEach((name, index) => {
    const lines = wrap(texts[name] ?? name, columns - 6, language);
    terminal.note(`  ${String(index + 1).padStart(2)}  ${lines.join(`\n${" ".repeat(6)}`)}\n`);
  });
  for (;;) {
    const line = await terminal.ask(`1–${String(answers.length)} > `);
    if (line === undefined) {
      terminal.note("\n");
      throw new CliError("ERR_INTERRUPTED", ["notAnswered", {}], ["answerAgain", { command: "`afterclose which`" }]);
    }
    const chosen = answers[Number(line.trim()) - 1] ?? answers.find((name) => name === line.trim());
    if (chosen !== undefined) {
      return chosen;
    }
    terminal.note(`  1–${String(answers.length)}\n`);
  }
}
