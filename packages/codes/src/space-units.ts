/**
 * As sentences here have it: in Chinese and Japanese a space between a number and its unit, where Intl writes none, and a
 * dash between two numbers, where Intl writes a hyphen in Chinese.
 */
export function spaceUnits(text: string): string {
  return text.replace(/(\d)(?=\p{Script=Han})/gu, "$1 ").replace(/(\d)-(?=\d)/g, "$1–");
}
