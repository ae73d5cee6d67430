/** What measurements find, and the table that shows it in a terminal. */

/** One line of the table. */
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
  /** The distribution of the measured values; `value` is their median. */
  spread?: { min: number; p95: number; max: number; count: number };
}

/** @returns the quantile of the values at a share from 0 to 1 */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
}

/** @returns the figure of repeated measurements: their median and spread */
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

/** @returns whether the target is met; undefined where there is none */
export function isMet({ value, target, moreIsBetter }: BenchFigure): boolean | undefined {
  if (target === undefined) return undefined;
  return moreIsBetter ? value >= target : value <= target;
}

/** Seconds and ratios have two decimals, scores none, all else one. */
function number(value: number, unit: BenchFigure['unit']): string {
  const digits = unit === 's' || unit === '×' ? 2 : unit === '' ? 0 : 1;
  return value.toLocaleString('en', {
    maximumFractionDigits: digits === 0 ? 3 : digits,
    minimumFractionDigits: digits,
  });
}

function verdict(figure: BenchFigure): string {
  const { target, unit, moreIsBetter } = figure;
  if (target === undefined) return '';
  const bound = `at ${moreIsBetter ? 'least' : 'most'} ${`${target} ${unit}`.trim()}`;
  return `${bound}: ${isMet(figure) ? 'met' : 'MISSED'}`;
}

function row(figure: BenchFigure): string[] {
  const { site, what, unit, value, spread } = figure;
  const spreads = spread
    ? [spread.min, spread.p95, spread.max].map((each) => number(each, unit))
    : ['', '', ''];
  return [site, what, `${number(value, unit)} ${unit}`.trim(), ...spreads, verdict(figure)];
}

const HEAD = ['Site', 'Measurement', 'Median', 'Min.', '95 %', 'Max.', 'Target'];
/** Columns that are aligned to the right. */
const RIGHT = [2, 3, 4, 5];

/** @returns the table as lines of text */
export function formatTable(figures: readonly BenchFigure[]): string {
  const rows = [HEAD, ...figures.map(row)];
  const widths = HEAD.map((_, i) => Math.max(...rows.map((cells) => (cells[i] ?? '').length)));
  return rows
    .map((cells) =>
      cells
        .map((cell, i) =>
          RIGHT.includes(i) ? cell.padStart(widths[i] ?? 0) : cell.padEnd(widths[i] ?? 0),
        )
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
