// The names of what the lab can show, in every language: for pages and programs that list it.
export { loadLabWords } from "./generated/load-words.ts";
export type { LabWords } from "./generated/words.ts";
