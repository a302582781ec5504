/** How many bytes a payload puts on the wire. */
export function sizeOf(data: unknown): number {
  const { byteLength, size } = Object(data) as { byteLength?: number; size?: number };
  return byteLength ?? size ?? utf8Bytes(String(data));
}

/** Counted by hand: not every host has an encoder. A lone surrogate becomes a character of 3 bytes. */
function utf8Bytes(text: string): number {
  let bytes = 0;
  for (const character of text) {
    const point = character.codePointAt(0) ?? 0;
    bytes += 1 + Number(point > 0x7f) + Number(point > 0x7ff) + Number(point > 0xffff);
  }
  return bytes;
}
