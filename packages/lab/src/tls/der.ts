/** Just enough of DER to write a certificate (X.690). */
export type Der = Buffer;

export function tagged(tag: number, ...parts: readonly Uint8Array[]): Der {
  const content = Buffer.concat(parts);
  return Buffer.concat([Buffer.of(tag), lengthOf(content.length), content]);
}

export const sequence = (...parts: readonly Uint8Array[]): Der => tagged(0x30, ...parts);
export const setOf = (...parts: readonly Uint8Array[]): Der => tagged(0x31, ...parts);
export const boolean = (value: boolean): Der => tagged(0x01, Buffer.of(value ? 0xff : 0));
export const octets = (content: Uint8Array): Der => tagged(0x04, content);
export const utf8Text = (text: string): Der => tagged(0x0c, Buffer.from(text, "utf8"));

/** A non-negative integer, from its bytes. */
export function integer(bytes: Uint8Array): Der {
  const first = bytes[0] ?? 0;
  return tagged(0x02, first >= 0x80 ? Buffer.of(0) : Buffer.alloc(0), bytes.length === 0 ? Buffer.of(0) : bytes);
}

export function bits(content: Uint8Array, unused = 0): Der {
  return tagged(0x03, Buffer.of(unused), content);
}

export function objectId(dotted: string): Der {
  const [first = 0, second = 0, ...rest] = dotted.split(".").map(Number);
  const bytes = [first * 40 + second, ...rest].flatMap((arc) => {
    const digits = [arc & 0x7f];
    for (let left = Math.floor(arc / 128); left > 0; left = Math.floor(left / 128)) {
      digits.unshift((left & 0x7f) | 0x80);
    }
    return digits;
  });
  return tagged(0x06, Buffer.from(bytes));
}

/** A moment, to the second (RFC 5280 §4.1.2.5: two digits of the year until 2049). */
export function time(wallMs: number): Der {
  const digits = new Date(wallMs).toISOString().replace(/[-:T]|\.\d+/g, "");
  return digits < "2050" ? tagged(0x17, Buffer.from(digits.slice(2))) : tagged(0x18, Buffer.from(digits));
}

function lengthOf(length: number): Buffer {
  if (length < 0x80) {
    return Buffer.of(length);
  }
  const bytes: number[] = [];
  for (let left = length; left > 0; left = Math.floor(left / 256)) {
    bytes.unshift(left & 0xff);
  }
  return Buffer.of(0x80 | bytes.length, ...bytes);
}
