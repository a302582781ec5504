export type Point = readonly [x: number, y: number];
export type Line = readonly Point[];

const pattern = /([MLHVQAZmlhvqaz])|(-?\d*\.?\d+)/g;
const operands: Readonly<Record<string, number>> = { M: 2, L: 2, H: 1, V: 1, Q: 4, A: 7, Z: 0 };
const pieces = 18;

/** The lines that an SVG path draws: moves, lines, quadratic curves and arcs, absolute or relative. */
export function flattenPath(path: string): readonly Line[] {
  const lines: Point[][] = [];
  let at: Point = [0, 0];
  let line: Point[] = [];
  for (const { command, values } of commandsOf(path)) {
    const [dx, dy] = command === command.toLowerCase() ? at : [0, 0];
    const n = (index: number): number => values[index] ?? 0;
    switch (command.toUpperCase()) {
      case "M":
        line = [[n(0) + dx, n(1) + dy]];
        lines.push(line);
        break;
      case "L":
        line.push([n(0) + dx, n(1) + dy]);
        break;
      case "H":
        line.push([n(0) + dx, at[1]]);
        break;
      case "V":
        line.push([at[0], n(0) + dy]);
        break;
      case "Q":
        line.push(...curve(at, [n(0) + dx, n(1) + dy], [n(2) + dx, n(3) + dy]));
        break;
      case "A":
        line.push(...arc(at, { rx: n(0), ry: n(1), large: n(3) === 1, sweep: n(4) === 1, to: [n(5) + dx, n(6) + dy] }));
        break;
      default:
        line.push(line[0] ?? at);
    }
    at = line.at(-1) ?? at;
  }
  return lines;
}

function* commandsOf(path: string): Iterable<{ command: string; values: readonly number[] }> {
  let command = "M";
  let values: number[] = [];
  for (const [, letter, number] of path.matchAll(pattern)) {
    if (letter !== undefined) {
      command = letter;
      values = [];
      if (operands[letter.toUpperCase()] === 0) {
        yield { command, values };
      }
    } else {
      values.push(Number(number));
      if (values.length === operands[command.toUpperCase()]) {
        yield { command, values };
        values = [];
      }
    }
  }
}

function curve(from: Point, control: Point, to: Point): readonly Point[] {
  return Array.from({ length: pieces }, (_, index) => {
    const t = (index + 1) / pieces;
    const mix = (a: number, b: number, c: number): number => (1 - t) ** 2 * a + 2 * t * (1 - t) * b + t * t * c;
    return [mix(from[0], control[0], to[0]), mix(from[1], control[1], to[1])] as const;
  });
}

interface Arc {
  readonly rx: number;
  readonly ry: number;
  readonly large: boolean;
  readonly sweep: boolean;
  readonly to: Point;
}

/** An arc of an upright ellipse, by way of the circle that it is when its height is stretched (SVG 1.1, appendix F.6). */
function arc(from: Point, { rx, ry, large, sweep, to }: Arc): readonly Point[] {
  const stretch = rx / ry;
  const [ax, ay, bx, by] = [from[0], from[1] * stretch, to[0], to[1] * stretch];
  const half = Math.hypot(bx - ax, by - ay) / 2;
  const radius = Math.max(rx, half);
  const off = (Math.sqrt(radius * radius - half * half) / half) * (large === sweep ? -1 : 1) * 0.5;
  const cx = (ax + bx) / 2 - off * (by - ay);
  const cy = (ay + by) / 2 + off * (bx - ax);
  const begin = Math.atan2(ay - cy, ax - cx);
  let turn = Math.atan2(by - cy, bx - cx) - begin;
  if (sweep && turn < 0) {
    turn += 2 * Math.PI;
  }
  if (!sweep && turn > 0) {
    turn -= 2 * Math.PI;
  }
  return Array.from({ length: pieces }, (_, index) => {
    const angle = begin + (turn * (index + 1)) / pieces;
    return [cx + radius * Math.cos(angle), (cy + radius * Math.sin(angle)) / stretch] as const;
  });
}
