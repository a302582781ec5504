type Headers = readonly (readonly [name: string, value: string])[];

/** A header's value, the first of that name. */
export function headerOf(headers: Headers, wanted: string): string | undefined {
  return headers.find(([name]) => name.toLowerCase() === wanted)?.[1];
}

/** All values of a header that is a list, in one (RFC 9110 §5.3). */
export function listOf(headers: Headers, wanted: string): string | undefined {
  const values = headers.filter(([name]) => name.toLowerCase() === wanted).map(([, value]) => value);
  return values.length === 0 ? undefined : values.join(", ");
}
