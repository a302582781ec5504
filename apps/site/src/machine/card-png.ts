import { crc32, deflateSync } from "node:zlib";

const width = 1200;
const height = 630;

// Which of the seven bars of a digit are lit: top, upper left, upper right, middle, lower left, lower right, bottom.
const bars = [
  "1110111",
  "0010010",
  "1011101",
  "1011011",
  "0111010",
  "1101011",
  "1101111",
  "1010010",
  "1111111",
  "1111011",
];

/** A picture for link previews: one or two numbers in large digits, as a PNG of four colours. */
export function cardPng(numbers: readonly string[]): Uint8Array {
  const pixels = new Uint8Array(width * height);
  fillRect(pixels, 0, height - 18, width, 18, 2);
  const size = numbers.length === 1 ? 200 : 116;
  const spacing = size * 0.28;
  const widths = numbers.map((number) => number.length * size + (number.length - 1) * spacing);
  const gap = 70;
  let x = (width - widths.reduce((sum, one) => sum + one, 0) - gap * (numbers.length - 1)) / 2;
  const y = (height - size * 1.8) / 2 - 8;
  numbers.forEach((number, index) => {
    for (const digit of number) {
      drawDigit(pixels, Number(digit), x, y, size, index === 0 ? 1 : 2);
      x += size + spacing;
    }
    x += gap - spacing;
    if (index < numbers.length - 1) fillRect(pixels, x - gap / 2 - 3, y, 6, size * 1.8, 3);
  });
  return encode(pixels);
}

function drawDigit(pixels: Uint8Array, digit: number, x: number, y: number, size: number, colour: number): void {
  const thick = size * 0.17;
  const half = size * 0.9;
  const places = [
    [x, y, size, thick],
    [x, y, thick, half],
    [x + size - thick, y, thick, half],
    [x, y + half - thick / 2, size, thick],
    [x, y + half, thick, half],
    [x + size - thick, y + half, thick, half],
    [x, y + 2 * half - thick, size, thick],
  ] as const;
  places.forEach(([left, top, w, h], bar) => {
    if (bars[digit]?.[bar] === "1") fillRect(pixels, left, top, w, h, colour);
  });
}

function fillRect(pixels: Uint8Array, left: number, top: number, w: number, h: number, colour: number): void {
  const from = Math.round(left);
  const to = Math.round(left + w);
  for (let row = Math.round(top); row < Math.round(top + h); row++) {
    pixels.fill(colour, row * width + from, row * width + to);
  }
}

/** PNG with a palette: paper, ink, accent, line. */
function encode(pixels: Uint8Array): Uint8Array {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 3, 0, 0, 0], 8);
  const raw = Buffer.alloc((width + 1) * height);
  for (let row = 0; row < height; row++) {
    raw.set(pixels.subarray(row * width, (row + 1) * width), row * (width + 1) + 1);
  }
  const palette = Buffer.from([0xfb, 0xfa, 0xf7, 0x1d, 0x1f, 0x24, 0x0f, 0x76, 0x6e, 0xd9, 0xd5, 0xcc]);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([
    signature,
    chunk("IHDR", header),
    chunk("PLTE", palette),
    chunk("IDAT", deflateSync(raw, { level: 6 })),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const framed = Buffer.alloc(body.length + 8);
  framed.writeUInt32BE(data.length, 0);
  framed.set(body, 4);
  framed.writeUInt32BE(crc32(body) >>> 0, body.length + 4);
  return framed;
}
