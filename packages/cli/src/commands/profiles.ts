import { profiles as rows } from "@afterclose/codes";
import type { Answer, Call, Command } from "../command.ts";

export const profiles: Command = {
  name: "profiles",
  usage: "",
  options: {},
  examples: ["afterclose profiles", "afterclose list --profile nats"],
  arguments: { min: 0, max: 0 },
  run({ text, language }: Call): Answer {
    const { words } = text.labels;
    return {
      json: {
        language,
        profiles: rows.map(({ id, name, aliases, homepage, rows: codes, ranges }) => ({
          id,
          name,
          aliases,
          homepage,
          codes: codes.length,
          ranges: ranges.length,
        })),
      },
      blocks: [
        {
          kind: "table",
          head: [words.vendor, words.name, words.codes],
          rows: rows.map(({ id, name, aliases, rows: codes }) => [
            [id, ...aliases].join(", "),
            name,
            String(codes.length),
          ]),
        },
      ],
    };
  },
};
