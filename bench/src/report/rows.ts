/** What a scenario measured: one figure, and what it is held against. */
export interface Measured {
  readonly what: string;
  /** Infinity where the moment that was waited for did not come. */
  readonly value: number;
  readonly unit: string;
  /** The same figure, in the same unit, of what it is compared with in the same run. */
  readonly control?: number;
  /** The limit, in the same unit. */
  readonly bar?: { readonly atMost: number } | { readonly atLeast: number };
  /** Another library's figure. */
  readonly peer?: boolean;
}

/** One row as it is printed and stored. */
export interface Row {
  readonly what: string;
  readonly value: number | null;
  readonly unit: string;
  readonly control: number | null;
  readonly ratio: number | null;
  readonly bar: number | null;
  /** Only where the bar is the least that is wanted, not the most. */
  readonly atLeast?: true;
  readonly met: boolean | null;
  readonly peer: boolean;
}

export interface Run {
  readonly scenario: string;
  readonly machine: string;
  readonly date: string;
  /** A run that was cut short shows that the scenario works; its figures are worth little. */
  readonly short?: true;
  readonly rows: readonly Row[];
}

const digits = 4;

export function rowOf({ what, value, unit, control, bar, peer = false }: Measured): Row {
  const limit = limitOf(bar);
  const isLeast = bar !== undefined && "atLeast" in bar;
  return {
    what,
    value: rounded(value),
    unit,
    control: rounded(control),
    ratio: control === undefined || control === 0 ? null : rounded(value / control),
    bar: rounded(limit),
    ...(isLeast ? { atLeast: true } : {}),
    met: limit === undefined ? null : isMet(value, limit, isLeast),
    peer,
  };
}

function limitOf(bar: Measured["bar"]): number | undefined {
  if (bar === undefined) {
    return undefined;
  }
  return "atLeast" in bar ? bar.atLeast : bar.atMost;
}

const isMet = (value: number, limit: number, isLeast: boolean): boolean => (isLeast ? value >= limit : value <= limit);

/** No more digits than a measurement has; whole numbers stay whole. */
function rounded(value: number | undefined): number | null {
  if (value === undefined || !Number.isFinite(value)) {
    return null;
  }
  return Math.abs(value) >= 10 ** digits ? Math.round(value) : Number(value.toPrecision(digits));
}
