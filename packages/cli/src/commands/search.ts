import { loadPages, searchIn, searchRecords } from "@afterclose/codes/with-text";
import { CliError, say } from "../cli-error.ts";
import { type Answer, type Call, type Command, stringOption } from "../command.ts";
import { exitCodes } from "../exit-codes.ts";
import { wholeNumber } from "../whole-number.ts";

export const search: Command = {
  name: "search",
  usage: "<words>",
  summary: "Find codes, vendors' codes and causes by number, name or words of the chosen language.",
  options: { limit: { type: "string", short: "n", value: "<count>", help: "How many to show. Not given: 10." } },
  examples: [
    ["afterclose search overload", "in English"],
    ["afterclose search перегрузка --language ru", "in Russian"],
    ["afterclose search discord 4004", "a vendor's code"],
  ],
  arguments: { min: 1, max: 20 },
  async run(call: Call): Promise<Answer> {
    const { words, text, language } = call;
    const asked = words.join(" ").trim();
    if (!/[\p{L}\p{N}]/u.test(asked)) {
      throw new CliError(
        "ERR_USAGE",
        `There is no word in "${asked}" to search for.`,
        "Give a number, a code's name, or a word: afterclose search overload.",
      );
    }
    const hits = searchIn(searchRecords(text), asked, wholeNumber("limit", stringOption(call, "limit"), 10, 1, 1000));
    const head = [text.labels.words.name, text.labels.headings.summary, text.labels.words.matched];
    return {
      json: { language, words: asked, hits },
      blocks:
        hits.length === 0
          ? [
              {
                kind: "paragraph",
                text: say(["nothingFound", { value: asked }], (await loadPages[language]()).terminal),
              },
            ]
          : [{ kind: "table", head, rows: hits.map(({ title, summary, matched }) => [title, summary, matched.text]) }],
      exitCode: hits.length === 0 ? exitCodes.notFound : exitCodes.fine,
    };
  },
};
