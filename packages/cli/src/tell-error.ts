import { CatalogueError, type CatalogueErrorCode, languages, type LanguageTag } from "@afterclose/codes";
import { joinSentences } from "@afterclose/codes/sentences";
import { chooseLanguage } from "./choose-language.ts";
import { CliError, type Saying, say, typed } from "./cli-error.ts";
import { type ExitCode, exitCodes } from "./exit-codes.ts";
import { loadCliWords } from "./generated/load-words.ts";
import type { TerminalText } from "./words.ts";

/** An error as it is told: in words to people, as an object to programs. */
export interface ToldError {
  readonly code: string;
  readonly message: string;
  readonly hint: string;
  readonly exitCode: ExitCode;
}

/** Tells an error in the language that was asked for, as far as the call can be read. */
export async function tellError(
  error: unknown,
  args: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
): Promise<ToldError> {
  if (error instanceof CliError) {
    const { words, language } = await wordsFor(args, environment);
    const hint = joinSentences(
      language,
      error.hints.map((one) => say(one, words)),
    );
    return { code: error.code, message: say(error.problem, words), hint, exitCode: error.exitCode };
  }
  if (error instanceof CatalogueError && isUnknown(error.code)) {
    const { words, language } = await wordsFor(args, environment);
    const near: readonly Saying[] = error.nearest === undefined ? [] : [["didYouMean", { value: error.nearest }]];
    const hint = joinSentences(
      language,
      [...near, wayOut[error.code]].map((one) => say(one, words)),
    );
    const message = say([unknown[error.code], { value: typed(error.value) }], words);
    return { code: error.code, message, hint, exitCode: exitCodes.notFound };
  }
  if (error instanceof Error && "code" in error && typeof error.code === "string") {
    return { code: error.code, message: error.message, hint: "", exitCode: exitCodes.problemFound };
  }
  const message = error instanceof Error ? error.message : String(error);
  const { words } = await wordsFor(args, environment);
  return {
    code: "ERR_INTERNAL",
    message: say(["unexpected", { why: message }], words),
    hint: say(["report", {}], words),
    exitCode: exitCodes.problemFound,
  };
}

const unknown = {
  ERR_UNKNOWN_CODE: "unknownCode",
  ERR_UNKNOWN_LANGUAGE: "unknownLanguage",
  ERR_UNKNOWN_PROFILE: "unknownProfile",
} as const;

const wayOut: Readonly<Record<keyof typeof unknown, Saying>> = {
  ERR_UNKNOWN_CODE: ["codesAllowed", {}],
  ERR_UNKNOWN_LANGUAGE: ["useOneOf", { values: languages.map(({ tag }) => tag).join(", ") }],
  ERR_UNKNOWN_PROFILE: ["see", { value: "afterclose profiles" }],
};

function isUnknown(code: CatalogueErrorCode): code is keyof typeof unknown {
  return code in unknown;
}

async function wordsFor(
  args: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
): Promise<{ readonly words: TerminalText; readonly language: LanguageTag }> {
  const at = args.findIndex((arg) => /^(--language|-l)(=|$)|^-l\w/.test(arg));
  const inline = /^(?:--language=|-l=?)(.+)$/.exec(args[at] ?? "")?.[1];
  const asked = inline ?? (at < 0 ? undefined : args[at + 1]);
  const language = languageOr(asked, environment);
  return { words: (await loadCliWords(language)).says, language };
}

function languageOr(
  asked: string | undefined,
  environment: Readonly<Record<string, string | undefined>>,
): ReturnType<typeof chooseLanguage> {
  try {
    return chooseLanguage(asked, environment);
  } catch {
    return chooseLanguage(undefined, environment);
  }
}
