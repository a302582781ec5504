import type { Family } from "@afterclose/codes";
import type { JSX } from "preact";

/** Each family has a shape of its own, so that colour is never the only difference. */
export const familyShapes: Readonly<Record<Family, string>> = {
  done: "M12 3a9 9 0 1 0 0 18a9 9 0 0 0 0-18zM7.5 12.5l3 3l6-7",
  leaving: "M4 4h9v4M4 4v16h9v-4M9 12h11m-4-4l4 4l-4 4",
  broken: "M4 4h16v6l-4 2l4 2v6H4zM9 9l3 3l-3 3",
  refused: "M8 3h8l5 5v8l-5 5H8l-5-5V8zM8 12h8",
  trouble: "M12 3l10 18H2zM12 10v5m0 2.5v.5",
  local: "M12 3v3m0 12v3M3 12h3m12 0h3M12 9a3 3 0 1 0 0 6a3 3 0 0 0 0-6z",
  unused: "M5 5l14 14M19 5L5 19",
  application: "M12 2.5l8.5 5v9l-8.5 5l-8.5-5v-9zM12 9v6m-3-3h6",
};

/** The mark of a family of codes: a shape in the family's colour, named for those who do not see it. */
export function FamilyMark({ family, label }: { readonly family: Family; readonly label?: string }): JSX.Element {
  return (
    <svg
      class={`mark mark-${family}`}
      viewBox="0 0 24 24"
      width="20"
      height="20"
      {...(label === undefined ? { "aria-hidden": "true" } : { role: "img", "aria-label": label })}
    >
      <path d={familyShapes[family]} />
    </svg>
  );
}
