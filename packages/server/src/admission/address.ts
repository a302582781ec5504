/** An address as numbers: four bytes, or eight groups of 16 bits. */
type Parts = readonly number[];

/** A block of addresses, such as `10.0.0.0/8`. */
export interface AddressRange {
  readonly parts: Parts;
  readonly bits: number;
}

/**
 * What one client counts as: an IPv4 address as it is, an IPv6 address by its /64, because one subscriber owns all of that.
 * A zone, a port in brackets and an IPv4 address inside an IPv6 one are understood. What is no address is its own key.
 */
export function addressKey(address: string): string {
  const parts = parseAddress(address);
  if (parts === undefined) {
    return address.slice(0, 64);
  }
  return parts.length === 4
    ? parts.join(".")
    : `${parts
        .slice(0, 4)
        .map((part) => part.toString(16))
        .join(":")}::/64`;
}

/** `undefined` for what is no block of addresses. */
export function parseRange(text: string): AddressRange | undefined {
  const [address = "", length, ...rest] = text.split("/");
  const parts = parseAddress(address);
  const most = parts?.length === 4 ? 32 : 128;
  const bits = length === undefined ? most : prefixBits(length);
  return parts !== undefined && rest.length === 0 && bits <= most ? { parts, bits } : undefined;
}

/** `Infinity`, so more than any address has, for what is no count. */
function prefixBits(length: string): number {
  return /^\d{1,3}$/.test(length) ? Number(length) : Number.POSITIVE_INFINITY;
}

export function isWithin(address: string, ranges: readonly AddressRange[]): boolean {
  const parts = parseAddress(address);
  return parts !== undefined && ranges.some((range) => matches(parts, range));
}

/**
 * The client's address behind proxies: from the right end of `X-Forwarded-For`, the first that no trusted proxy has.
 * Without trusted proxies the header is not looked at, because anyone can write it.
 */
export function clientAddress(
  direct: string,
  forwardedFor: string | undefined,
  trusted: readonly AddressRange[],
): string {
  let client = direct;
  const chain = forwardedFor === undefined ? [] : forwardedFor.slice(-2048).split(",");
  while (isWithin(client, trusted)) {
    const next = bareAddress(chain.pop()?.trim() ?? "");
    if (parseAddress(next) === undefined) {
      break;
    }
    client = next;
  }
  return client;
}

function matches(parts: Parts, range: AddressRange): boolean {
  if (parts.length !== range.parts.length) {
    return false;
  }
  const width = parts.length === 4 ? 8 : 16;
  let left = range.bits;
  for (let index = 0; left > 0; index++, left -= width) {
    const shift = Math.max(0, width - left);
    if ((parts[index] ?? 0) >> shift !== (range.parts[index] ?? 0) >> shift) {
      return false;
    }
  }
  return true;
}

function parseAddress(text: string): Parts | undefined {
  const bare = bareAddress(text);
  return bare.includes(":") ? parseV6(bare) : parseV4(bare);
}

/** Without brackets, port and zone. */
function bareAddress(text: string): string {
  const bracketed = /^\[([^\]]*)\](?::\d+)?$/.exec(text)?.[1];
  const plain = (bracketed ?? text).replace(/%.*$/s, "");
  return /^([\d.]+):\d+$/.exec(plain)?.[1] ?? plain;
}

function parseV4(text: string): Parts | undefined {
  const found = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})$/.exec(text);
  const parts = found?.slice(1).map(Number);
  return parts?.every((part) => part < 256) === true ? parts : undefined;
}

function parseV6(text: string): Parts | undefined {
  const tail = /^(.*:)(\d{1,3}(?:\.\d{1,3}){3})$/.exec(text);
  const v4 = tail?.[2] === undefined ? undefined : parseV4(tail[2]);
  if (tail !== null && v4 === undefined) {
    return undefined;
  }
  const [a = 0, b = 0, c = 0, d = 0] = v4 ?? [];
  const hex = v4 === undefined ? text : `${tail?.[1] ?? ""}${(a * 256 + b).toString(16)}:${(c * 256 + d).toString(16)}`;
  const halves = hex.split("::");
  const [head = [], rest = []] = halves.map((half) => (half === "" ? [] : half.split(":")));
  const missing = 8 - head.length - rest.length;
  if (halves.length > 2 || (halves.length === 2 ? missing < 1 : missing !== 0)) {
    return undefined;
  }
  const groups = [...head, ...Array.from({ length: missing }, () => "0"), ...rest];
  if (!groups.every((group) => /^[\da-f]{1,4}$/i.test(group))) {
    return undefined;
  }
  const parts = groups.map((group) => Number.parseInt(group, 16));
  // An IPv4 peer of a dual-stack listener comes as ::ffff:a.b.c.d.
  const [high = 0, low = 0] = parts.slice(6);
  const isMapped = parts.slice(0, 5).every((part) => part === 0) && parts[5] === 0xffff;
  return isMapped ? [high >> 8, high & 255, low >> 8, low & 255] : parts;
}
