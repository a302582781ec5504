import { type LanguageTag, negotiateLanguage, resolveLanguage } from "@afterclose/codes/languages";

/** The language asked for, else the one that the environment names, else English. */
export function chooseLanguage(
  asked: string | undefined,
  environment: Readonly<Record<string, string | undefined>>,
): LanguageTag {
  if (asked !== undefined) {
    return resolveLanguage(asked);
  }
  const set =
    [environment["LC_ALL"], environment["LC_MESSAGES"], environment["LANG"]].find((one) => (one ?? "") !== "") ?? "en";
  return negotiateLanguage(set) ?? "en";
}
