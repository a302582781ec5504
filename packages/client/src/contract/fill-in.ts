/** What is given over what is usual. What is `undefined` is not set. */
export function fillIn(usual: object, given: object | undefined): object {
  const set = Object.entries(given ?? {}).filter(([, value]) => value !== undefined);
  return { ...usual, ...Object.fromEntries(set) };
}
