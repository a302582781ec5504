import type { Family } from "@afterclose/codes";

/** The colour of each family in pictures; all of them carry white text. */
export const familyColours: Readonly<Record<Family, string>> = {
  done: "#2f7d4f",
  leaving: "#2d6a9f",
  broken: "#a3475b",
  refused: "#8a4fa0",
  trouble: "#b35a14",
  local: "#5b6472",
  unused: "#777777",
  application: "#0f766e",
};
