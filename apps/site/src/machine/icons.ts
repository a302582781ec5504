import type { SiteFile } from "../site.ts";
import { Canvas } from "./card/canvas.ts";
import { brandMark } from "./card/draw-card.ts";
import { encodePng } from "./card/encode-png.ts";

/** The site's mark for browsers and telephones that take no SVG. */
export function icons(): readonly SiteFile[] {
  return [
    ["favicon.ico", ico(mark(32), 32)],
    ["apple-touch-icon.png", mark(180)],
  ];
}

function mark(size: number): Uint8Array {
  const canvas = new Canvas(size, size);
  const scale = (size / 32) * 0.8;
  canvas.drawPath(0, brandMark, [size * 0.1, size * 0.1], scale, scale * 2.6);
  return encodePng(canvas, "#0f5c63", ["#ffffff"]);
}

/** A PNG in the container that browsers ask for at `/favicon.ico`: a header, and one entry of a directory. */
function ico(png: Uint8Array, size: number): Uint8Array {
  const head = Buffer.alloc(22);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(1, 4);
  head.set([size, size, 0, 0], 6);
  head.writeUInt16LE(1, 10);
  head.writeUInt16LE(8, 12);
  head.writeUInt32LE(png.length, 14);
  head.writeUInt32LE(head.length, 18);
  return Buffer.concat([head, png]);
}
