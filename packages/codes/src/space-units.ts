/** Chinese and Japanese sentences here keep a space between a number and its unit; Intl writes none. */
export function spaceUnits(text: string): string {
  return text.replace(/(\d)(?=\p{Script=Han})/gu, "$1 ");
}
