/**
 * What the command says when a call was wrong, and while `lab` and `try` run. `{value}` is what was typed, `{option}`,
 * `{command}` and `{usage}` are as they are typed; `{values}` is a list with commas, `{why}` the system's name of an error.
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
  | "nothingFound"
  | GivenSaying
  | TroubleSaying
  | LabSaying
  | TrySaying;

/** What is wrong with the value of an option or with a file that it names. */
type GivenSaying =
  | "noWord"
  | "giveWord"
  | "notRange"
  | "writeRange"
  | "notTime"
  | "notSeconds"
  | "noCompletion"
  | "noAddress"
  | "oneOrNone"
  | "headerForm"
  | "proxyForm"
  | "cannotRead"
  | "noCertificate"
  | "givePem"
  | "cannotWrite"
  | "giveFolder"
  | "standardInput";

/** What is in the way although the call was right. */
type TroubleSaying =
  | "portTaken"
  | "freePort"
  | "cannotListen"
  | "otherAddress"
  | "nobodyToAsk"
  | "notAnswered"
  | "answerAgain"
  | "unexpected"
  | "report";

/** `labPath`, `labDoes` and `labExample` head the columns of the list of endings. */
type LabSaying =
  "labListens" | "labEndings" | "labTry" | "labStops" | "labRemote" | "labPath" | "labDoes" | "labExample";

/** `tryReason` and `tryOpened` are labels: of the close reason, and of whether the connection was ever open. */
type TrySaying = "tryOpen" | "tryUnanswered" | "tryWaits" | "tryTls" | "tryReason" | "tryOpened";
