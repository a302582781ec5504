import type { Family } from "@afterclose/codes";
import { familyShapes } from "../../parts/family-mark.tsx";
import { familyColours } from "../family-colours.ts";
import { Canvas, type Lettering, widthOf } from "./canvas.ts";
import { cardSize } from "./card-size.ts";
import { encodePng } from "./encode-png.ts";

/** A code or a range on a card. */
export interface CardSubject {
  readonly number: string;
  readonly name: string;
  readonly family: Family;
}

const margin = 84;
const inside = cardSize.width - 2 * margin;
const paper = "#fbfaf7";
const ink = 0;
const quiet = 1;
const first = 2;
const second = 3;
/** The site's mark as a path in a square of 32. */
export const brandMark = "M4 16h7m10 0h7M12 10l4 6l-4 6M20 10v12";

/** A card of one code: its number, its name, and its family's mark and colour. */
export function codeCard({ number, name, family }: CardSubject): Uint8Array {
  const canvas = begin();
  canvas.drawPath(first, familyShapes[family], [cardSize.width - margin - 150, 48], 6, 10);
  const digits = fit(number, inside, { height: 190, weight: 26 });
  canvas.write(first, number, [margin, 422 - digits.height], digits);
  canvas.write(ink, name, [margin, 478], fit(name, inside, { height: 58, weight: 8 }));
  canvas.fillRect(first, 0, cardSize.height - 20, cardSize.width, 20);
  return finish(canvas, [familyColours[family]]);
}

/** A card of a comparison: both codes side by side. */
export function pairCard(a: CardSubject, b: CardSubject): Uint8Array {
  const canvas = begin();
  const half = cardSize.width / 2;
  const room = half - margin - 40;
  for (const [subject, colour, left] of [
    [a, first, margin],
    [b, second, half + 40],
  ] as const) {
    canvas.drawPath(colour, familyShapes[subject.family], [left - 10, 160], 4, 7);
    canvas.write(colour, subject.number, [left, 296], fit(subject.number, room, { height: 124, weight: 18 }));
    canvas.write(ink, subject.name, [left, 474], fit(subject.name, room, { height: 44, weight: 6 }));
    canvas.fillRect(colour, colour === first ? 0 : half, cardSize.height - 20, half, 20);
  }
  canvas.fillRect(quiet, half - 2, 160, 3, 380);
  return finish(canvas, [familyColours[a.family], familyColours[b.family]]);
}

/** The card of every other page. */
export function siteCard(): Uint8Array {
  const canvas = new Canvas(cardSize.width, cardSize.height);
  canvas.drawPath(first, brandMark, [margin - 40, 60], 9, 20);
  canvas.write(ink, "Afterclose", [margin, 330], { height: 116, weight: 16 });
  const line = "How WebSockets end, and how they come back";
  canvas.write(quiet, line, [margin, 496], fit(line, inside, { height: 40, weight: 5 }));
  canvas.fillRect(first, 0, cardSize.height - 20, cardSize.width, 20);
  return finish(canvas, [familyColours.application]);
}

function begin(): Canvas {
  const canvas = new Canvas(cardSize.width, cardSize.height);
  canvas.drawPath(ink, brandMark, [margin - 8, 58], 2, 5);
  canvas.write(ink, "Afterclose", [margin + 66, 76], { height: 30, weight: 4 });
  return canvas;
}

function finish(canvas: Canvas, colours: readonly string[]): Uint8Array {
  return encodePng(canvas, paper, ["#1d1f24", "#6b6f76", ...colours]);
}

/** Lettering that is no wider than the room there is. */
function fit(text: string, room: number, { height, weight }: Lettering): Lettering {
  const share = Math.min(1, room / widthOf(text, height));
  return { height: height * share, weight: weight * share };
}
