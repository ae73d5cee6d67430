/** What a measurement finds: one line of the table. */
export interface BenchFigure {
  /** The site that was measured. */
  site: string;
  what: string;
  unit: 'ms' | 'kB';
  value: number;
  /** What it should be at most, in the same unit. */
  target?: number;
  /** How the measured values spread; `value` is their median. */
  spread?: { p95: number; max: number; count: number };
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
  const spread = { p95: quantile(values, 0.95), max: Math.max(...values), count: values.length };
  return { ...of, value: quantile(values, 0.5), spread };
}
