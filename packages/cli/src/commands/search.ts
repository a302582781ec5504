import { searchIn, searchRecords } from "@afterclose/codes";
import { CliError, say, typed } from "../cli-error.ts";
import { type Answer, type Call, type Command, stringOption } from "../command.ts";
import { exitCodes } from "../exit-codes.ts";
import { wholeNumber } from "../whole-number.ts";
import { loadCliWords } from "../generated/load-words.ts";

/** How many hits are shown unless more or fewer are asked for. */
const hitsShown = 10;

export const search: Command = {
  name: "search",
  usage: "<words>",
  options: { limit: { type: "string", short: "n", value: "<count>", byDefault: String(hitsShown) } },
  examples: [
    "afterclose search overload",
    "afterclose search перегрузка --language ru",
    "afterclose search discord 4004",
  ],
  arguments: { min: 1, max: 20 },
  async run(call: Call): Promise<Answer> {
    const { words, text, language } = call;
    const asked = words.join(" ").trim();
    if (!/[\p{L}\p{N}]/u.test(asked)) {
      throw new CliError(
        "ERR_USAGE",
        ["noWord", { value: typed(asked) }],
        ["giveWord", { command: "afterclose search overload" }],
      );
    }
    const hits = searchIn(
      searchRecords(text),
      asked,
      wholeNumber("limit", stringOption(call, "limit"), hitsShown, 1, 1000),
    );
    const head = [text.labels.words.name, text.labels.headings.summary, text.labels.words.matched];
    return {
      json: { language, words: asked, hits },
      blocks:
        hits.length === 0
          ? [
              {
                kind: "paragraph",
                text: say(["nothingFound", { value: asked }], (await loadCliWords(language)).says),
              },
            ]
          : [{ kind: "table", head, rows: hits.map(({ title, summary, matched }) => [title, summary, matched.text]) }],
      exitCode: hits.length === 0 ? exitCodes.notFound : exitCodes.fine,
    };
  },
};
