/** What a measurement finds: one line of the table. */
export interface BenchFigure {
  /** The site that was measured. */
  site: string;
  what: string;
  /** '' for a score or a plain number. */
  unit: 'ms' | 's' | 'kB' | '/s' | '×' | '';
  value: number;
  /** What it should be, in the same unit: at most, or at least where more is better. */
  target?: number;
  moreIsBetter?: boolean;
  /** How the measured values spread; `value` is their median. */
  spread?: { min: number; p95: number; max: number; count: number };
}

/** @returns the value below which this share (0 to 1) of the values lies. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
}

/** @returns the figure of values that were measured again and again. */
export function figureOf(
  of: Omit<BenchFigure, 'value' | 'spread'>,
  values: readonly number[],
): BenchFigure {
  const spread = {
    min: Math.min(...values),
    p95: quantile(values, 0.95),
    max: Math.max(...values),
    count: values.length,
  };
  return { ...of, value: quantile(values, 0.5), spread };
}

/** @returns whether the target is met; undefined where there is none. */
export function isMet({ value, target, moreIsBetter }: BenchFigure): boolean | undefined {
  if (target === undefined) return undefined;
  return moreIsBetter ? value >= target : value <= target;
}
