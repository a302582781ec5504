import type { Option } from "./command.ts";

/** The options that every command has. */
export const globalOptions: Readonly<Record<string, Option>> = {
  language: {
    type: "string",
    short: "l",
    value: "<tag>",
    help: "The language of the answer. Not given: LC_ALL, LC_MESSAGES or LANG.",
  },
  json: { type: "boolean", help: "Print one JSON document, errors too." },
  markdown: { type: "boolean", help: "Print Markdown." },
  plain: { type: "boolean", help: "Print one record a line, fields parted by tabs." },
  color: { type: "boolean", help: "Use colours even where the output is not a terminal; --no-color: never." },
  pager: { type: "boolean", help: "--no-pager: print a long answer straight on." },
  width: {
    type: "string",
    value: "<columns>",
    help: "How wide to print. Not given: as wide as the terminal, at most 100.",
  },
  help: { type: "boolean", short: "h", help: "Show how a command is used." },
  version: { type: "boolean", short: "V", help: "Show the version." },
};
