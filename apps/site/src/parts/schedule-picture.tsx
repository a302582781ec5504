import { boundsAt, delayAt, languageInfo, type Schedule } from "@afterclose/codes";
import { fill, formatSpan } from "@afterclose/codes/sentences";
import type { JSX } from "preact";
import type { Edition } from "../site.ts";

/** A schedule to draw, with the name that stands beside its bars. */
export interface Drawn {
  readonly name: string;
  readonly schedule: Schedule | null;
  readonly attempts: number | null;
}

const rowHeight = 22;
const left = 34;
const width = 640;
const count = 6;

/** The delays of one schedule, or of two, as bars between their bounds with a few possible draws. */
export function SchedulePicture({
  edition,
  drawn,
}: {
  readonly edition: Edition;
  readonly drawn: readonly Drawn[];
}): JSX.Element {
  const { picture } = edition.pages.site;
  const shown = drawn.map((one) => ({ ...one, rows: rowsOf(one) }));
  const longest = Math.max(1000, ...shown.flatMap(({ rows }) => rows.map(({ maxMs }) => maxMs)));
  const lines = Math.max(0, ...shown.map(({ rows }) => rows.length));
  const height = lines * rowHeight * drawn.length + 30;
  const mirrored = edition.direction === "rtl";
  const place = (px: number): number => Math.round((mirrored ? width - px : px) * 10) / 10;
  const x = (ms: number): number => place(left + (Math.sqrt(ms) / Math.sqrt(longest)) * (width - left - 12));
  return (
    <figure class="picture">
      {lines > 0 && (
        <svg
          viewBox={`0 0 ${String(width)} ${String(height)}`}
          role="img"
          aria-labelledby="schedule-title"
          aria-describedby="schedule-text"
          direction="ltr"
        >
          <title id="schedule-title">{picture.title}</title>
          {ticksTo(longest).map((ms) => (
            <g class="tick">
              <line x1={x(ms)} x2={x(ms)} y1="0" y2={height - 22} />
              <text x={x(ms)} y={height - 6}>
                {String(ms / 1000)}
              </text>
            </g>
          ))}
          {Array.from({ length: lines }, (_, line) => (
            <text
              class="row"
              x={place(4)}
              text-anchor={mirrored ? "end" : "start"}
              y={line * rowHeight * drawn.length + (rowHeight * drawn.length) / 2 + 4}
            >
              {String(line + 1)}
            </text>
          ))}
          {shown.map(({ rows }, which) =>
            rows.map(({ minMs, maxMs, draws }, line) => {
              const y = (line * drawn.length + which) * rowHeight + rowHeight / 2;
              return (
                <g class={`series series-${String(which)}`}>
                  <rect
                    x={Math.min(x(minMs), x(maxMs))}
                    y={y - 5}
                    width={Math.max(3, Math.round(Math.abs(x(maxMs) - x(minMs))))}
                    height="10"
                    rx="5"
                  />
                  {draws.map((ms) => (
                    <circle cx={x(ms)} cy={y} r="3" />
                  ))}
                </g>
              );
            }),
          )}
        </svg>
      )}
      <figcaption id="schedule-text">
        {shown.map(({ name, rows }, which) => (
          <div class="drawn">
            <p>
              {drawn.length > 1 && <span class={`key key-${String(which)}`} aria-hidden="true" />}
              <b>{name}</b> {rows.length === 0 && picture.none}
            </p>
            {rows.length > 0 && (
              <ol>
                {inWords(edition, rows).map((line) => (
                  <li>{line}</li>
                ))}
              </ol>
            )}
          </div>
        ))}
        {lines > 0 && (
          <p class="quiet">
            <span class="dot" aria-hidden="true" /> {picture.draw} · {picture.seconds}
          </p>
        )}
      </figcaption>
    </figure>
  );
}

function inWords({ tag, pages }: Edition, rows: readonly { minMs: number; maxMs: number }[]): readonly string[] {
  const { attempt } = pages.site.picture;
  const { colon } = languageInfo(tag).joins;
  return rows.map(
    ({ minMs, maxMs }, index) => fill(attempt, { n: String(index + 1) }) + colon + formatSpan(minMs, maxMs, tag),
  );
}

function rowsOf({ schedule, attempts }: Drawn): readonly { minMs: number; maxMs: number; draws: readonly number[] }[] {
  if (schedule === null) {
    return [];
  }
  return Array.from({ length: Math.min(count, attempts ?? count) }, (_, index) => ({
    ...boundsAt(schedule, index + 1),
    // Three fixed points of the uniform draw: a picture should not change with each build.
    draws: [0.21, 0.48, 0.83].map((at) => delayAt(schedule, index + 1, () => (at + index * 0.37) % 1)),
  }));
}

function ticksTo(longest: number): readonly number[] {
  return [0, 1000, 2000, 5000, 10_000, 20_000, 30_000, 45_000, 60_000, 120_000, 300_000].filter((ms) => ms <= longest);
}
