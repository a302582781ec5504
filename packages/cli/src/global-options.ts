import type { Option } from "./command.ts";
import type { HelpOption } from "./words.ts";

/** The options that every command has. */
export const globalOptions: Readonly<Record<HelpOption, Option>> = {
  language: {
    type: "string",
    short: "l",
    value: "<tag>",
  },
  json: { type: "boolean" },
  markdown: { type: "boolean" },
  plain: { type: "boolean" },
  color: { type: "boolean" },
  pager: { type: "boolean" },
  width: {
    type: "string",
    value: "<columns>",
  },
  help: { type: "boolean", short: "h" },
  version: { type: "boolean", short: "V" },
};
