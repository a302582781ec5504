import type { TerminalText } from "../terminal-text.ts";

export const terminal: TerminalText = {
  unknownCommand: 'There is no command "{value}".',
  unknownOption: "There is no option {value}.",
  unknownCode: 'There is no close code "{value}".',
  unknownProfile: 'There is no profile "{value}".',
  unknownLanguage: 'There is no text in the language "{value}".',
  unknownEnding: 'There is no code and no ending "{value}".',
  needsValue: "{option} needs a value.",
  takesNoValue: '{option} takes no value, but got "{value}".',
  needsWords: "{command} needs {usage}.",
  tooManyWords: '{command} does not take "{value}".',
  notWhole: '{option} is "{value}", but it must be a whole number from {min} to {max}.',
  notOneOf: '{option} is "{value}", which is not one of its answers.',
  useOneOf: "Use one of: {values}.",
  didYouMean: "Did you mean {value}?",
  use: "Use {value}.",
  see: "See {value}.",
  codesAllowed: "Use a whole number from 0 to 65535, or a name such as abnormal-closure.",
  nothingFound: 'Nothing was found for "{value}". Try a number, a code\'s name, or fewer words.',
};
