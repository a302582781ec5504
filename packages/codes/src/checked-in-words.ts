import type { Source } from "./generated/types.ts";
import type { LabelsText } from "./generated/words.ts";

/** When a source was last checked, and whether it could be opened: "checked 2026-12-01; could not be opened". */
export function checkedInWords(
  { checked, opened }: Pick<Source, "checked" | "opened">,
  words: LabelsText["words"],
): string {
  return `${words.checked} ${checked}${opened === false ? `; ${words.notOpened}` : ""}`;
}
