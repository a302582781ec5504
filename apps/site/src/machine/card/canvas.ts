import { flattenPath, type Point } from "./flatten-path.ts";
import { glyphOf } from "./glyphs.ts";

/** How dark each pixel of a drawing is, from 0 to 15, and where its corner lies. */
interface Stamp {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly shades: Uint8Array;
}

/** Shades of one colour, from paper to full. */
export const shades = 15;

/** A line of text: its capitals' height, its stroke, and the space between two letters as a part of the height. */
export interface Lettering {
  readonly height: number;
  readonly weight: number;
}

const letterGap = 20;
const stamps = new Map<string, Stamp>();

/** A picture of few colours, each with its shades towards the paper. */
export class Canvas {
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint8Array;

  constructor(width: number, height: number) {
    this.width = width;
    this.height = height;
    this.pixels = new Uint8Array(width * height);
  }

  fillRect(colour: number, left: number, top: number, width: number, height: number): void {
    for (let row = top; row < top + height; row++) {
      this.pixels.fill((colour + 1) * shades, row * this.width + left, row * this.width + left + width);
    }
  }

  /** Draws a path; `scale` turns its units into pixels. */
  drawPath(colour: number, path: string, [left, top]: Point, scale: number, weight: number): void {
    this.#print(colour, stampOf(path, scale, weight), Math.round(left), Math.round(top));
  }

  /** Writes a line whose capitals begin at the top given. */
  write(colour: number, text: string, [left, top]: Point, { height, weight }: Lettering): void {
    const scale = height / 100;
    let x = left;
    for (const letter of text) {
      const { width, path } = glyphOf(letter);
      this.drawPath(colour, path, [x, top], scale, weight);
      x += (width + letterGap) * scale;
    }
  }

  #print(colour: number, stamp: Stamp, left: number, top: number): void {
    for (let row = 0; row < stamp.height; row++) {
      const start = (top + stamp.top + row) * this.width + left + stamp.left;
      for (let column = 0; column < stamp.width; column++) {
        const shade = stamp.shades[row * stamp.width + column] ?? 0;
        if (shade === 0) {
          continue;
        }
        this.pixels[start + column] = Math.max(this.pixels[start + column] ?? 0, colour * shades + shade);
      }
    }
  }
}

/** How wide a line is. */
export function widthOf(text: string, height: number): number {
  const units = [...text].reduce((sum, letter) => sum + glyphOf(letter).width + letterGap, -letterGap);
  return (units * height) / 100;
}

/** A path's pixels. The same letters come again on hundreds of cards, so each is drawn once. */
function stampOf(path: string, scale: number, weight: number): Stamp {
  const key = `${path} ${String(scale)} ${String(weight)}`;
  const known = stamps.get(key);
  if (known !== undefined) {
    return known;
  }
  const lines = flattenPath(path).map((line) => line.map(([x, y]) => [x * scale, y * scale] as const));
  const all = lines.flat();
  const pad = Math.ceil(weight / 2) + 1;
  const left = Math.floor(Math.min(0, ...all.map(([x]) => x))) - pad;
  const top = Math.floor(Math.min(0, ...all.map(([, y]) => y))) - pad;
  const width = Math.ceil(Math.max(0, ...all.map(([x]) => x))) + pad - left;
  const height = Math.ceil(Math.max(0, ...all.map(([, y]) => y))) + pad - top;
  const stamp = { left, top, width, height, shades: new Uint8Array(width * height) };
  for (const line of lines) {
    line.slice(1).forEach((to, index) => {
      drawSegment(stamp, line[index] ?? to, to, weight / 2);
    });
  }
  stamps.set(key, stamp);
  return stamp;
}

/** A round stroke: each pixel is as dark as it lies within the radius. */
function drawSegment({ left, top, width, shades: drawn }: Stamp, from: Point, to: Point, radius: number): void {
  const [ax, ay] = [from[0] - left, from[1] - top];
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
  const length = dx * dx + dy * dy;
  const reach = radius + 1;
  for (let y = Math.floor(Math.min(ay, ay + dy) - reach); y <= Math.max(ay, ay + dy) + reach; y++) {
    for (let x = Math.floor(Math.min(ax, ax + dx) - reach); x <= Math.max(ax, ax + dx) + reach; x++) {
      const along = length === 0 ? 0 : Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * dy) / length));
      const away = Math.hypot(x - ax - along * dx, y - ay - along * dy);
      const shade = Math.round(Math.max(0, Math.min(1, radius + 0.5 - away)) * shades);
      const index = y * width + x;
      if (shade > (drawn[index] ?? shades)) {
        drawn[index] = shade;
      }
    }
  }
}
