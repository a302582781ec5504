import { constants, crc32, deflateSync } from "node:zlib";
import { type Canvas, shades } from "./canvas.ts";

/** A canvas as a PNG with a palette: the paper, then each colour's shades. Colours are written as `#rrggbb`. */
export function encodePng({ width, height, pixels }: Canvas, paper: string, colours: readonly string[]): Uint8Array {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 3, 0, 0, 0], 8);
  const raw = Buffer.alloc((width + 1) * height);
  for (let row = 0; row < height; row++) {
    raw.set(pixels.subarray(row * width, (row + 1) * width), row * (width + 1) + 1);
  }
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk("IHDR", header),
    chunk("PLTE", paletteOf(paper, colours)),
    chunk("IDAT", deflateSync(raw, { level: 4, strategy: constants.Z_FILTERED })),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

function paletteOf(paper: string, colours: readonly string[]): Buffer {
  const ground = partsOf(paper);
  const mixed = colours.map(partsOf).flatMap((full) =>
    Array.from({ length: shades }, (_, index) => {
      const share = (index + 1) / shades;
      return full.map((value, part) => Math.round(value * share + (ground[part] ?? 0) * (1 - share)));
    }),
  );
  return Buffer.from([ground, ...mixed].flat());
}

function partsOf(colour: string): readonly number[] {
  return [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const framed = Buffer.alloc(body.length + 8);
  framed.writeUInt32BE(data.length, 0);
  framed.set(body, 4);
  framed.writeUInt32BE(crc32(body) >>> 0, body.length + 4);
  return framed;
}
