/** Bytes in the order they came, read from the front. Chunks are merged so that byte-wise arrivals stay cheap. */
export class ByteQueue {
  readonly #chunks: Uint8Array[] = [];
  #length = 0;

  get length(): number {
    return this.#length;
  }

  push(chunk: Uint8Array): void {
    if (chunk.length === 0) {
      return;
    }
    this.#length += chunk.length;
    this.#chunks.push(chunk);
    // As in a binary counter: each byte is copied no more than log2(n) times, and there are never many chunks.
    let last = chunk;
    let before = this.#chunks.at(-2);
    while (before !== undefined && before.length <= last.length) {
      last = join(before, last);
      this.#chunks.splice(-2, 2, last);
      before = this.#chunks.at(-2);
    }
  }

  /** Up to so many bytes from the front, left where they are. */
  peek(bytes: number): Uint8Array {
    const first = this.#chunks[0];
    if (first === undefined) {
      return new Uint8Array(0);
    }
    if (first.length >= bytes || this.#chunks.length === 1) {
      return first.subarray(0, bytes);
    }
    return this.#copy(Math.min(bytes, this.#length));
  }

  /** So many bytes from the front, as a copy of their own. There have to be as many. */
  take(bytes: number): Uint8Array {
    const taken = this.#copy(bytes);
    this.skip(bytes);
    return taken;
  }

  /** Drops so many bytes from the front. There have to be as many. */
  skip(bytes: number): void {
    let left = bytes;
    this.#length -= bytes;
    while (left > 0) {
      const first = this.#chunks[0];
      if (first === undefined) {
        return;
      }
      if (first.length > left) {
        this.#chunks[0] = first.subarray(left);
        return;
      }
      left -= first.length;
      this.#chunks.shift();
    }
  }

  /** Lets go of a large buffer of which only a little is still wanted. */
  compact(): void {
    const [only] = this.#chunks;
    if (only !== undefined && this.#chunks.length === 1 && only.length * 2 < only.buffer.byteLength) {
      this.#chunks[0] = Uint8Array.from(only);
    }
  }

  clear(): void {
    this.#chunks.length = 0;
    this.#length = 0;
  }

  #copy(bytes: number): Uint8Array {
    const copy = new Uint8Array(bytes);
    let at = 0;
    for (const chunk of this.#chunks) {
      const part = chunk.subarray(0, bytes - at);
      copy.set(part, at);
      at += part.length;
      if (at >= bytes) {
        break;
      }
    }
    return copy;
  }
}

function join(one: Uint8Array, other: Uint8Array): Uint8Array {
  const both = new Uint8Array(one.length + other.length);
  both.set(one);
  both.set(other, one.length);
  return both;
}
