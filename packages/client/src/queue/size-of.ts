/** How many bytes a payload puts on the wire. */
export function sizeOf(data: unknown): number {
  const { byteLength, size } = Object(data) as { byteLength?: number; size?: number };
  return byteLength ?? size ?? new TextEncoder().encode(String(data)).length;
}
