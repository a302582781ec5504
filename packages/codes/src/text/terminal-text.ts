/**
 * What the command says when a call was wrong. `{value}` is what was typed, `{option}`, `{command}` and `{usage}` are
 * as they are typed; `{values}` is a list with commas.
 */
export type TerminalText = Readonly<Record<TerminalSaying, string>>;

export type TerminalSaying =
  | "unknownCommand"
  | "unknownOption"
  | "unknownCode"
  | "unknownProfile"
  | "unknownLanguage"
  | "unknownEnding"
  | "needsValue"
  | "takesNoValue"
  | "needsWords"
  | "tooManyWords"
  | "notWhole"
  | "notOneOf"
  | "useOneOf"
  | "didYouMean"
  | "use"
  | "see"
  | "codesAllowed"
  | "nothingFound";
