import type { QuestionName } from "@afterclose/codes";

/** `serverWhy` as an option: `server-why`. */
export function flagOf(question: QuestionName): string {
  return question.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
