/** The benchmark's figures as a table for a terminal. */
import { isMet, type BenchFigure } from './figure.ts';
import type { Machine } from './machine.ts';

/** Times in s and ratios are told apart by hundredths. */
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
/** Columns of figures stand to the right. */
const RIGHT = [2, 3, 4, 5];

/** @returns lines with columns as wide as they need. */
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

export function formatMachine(
  { core, cores, node, chromium, index }: Machine,
  slow: number,
): string {
  return [
    `${core}, ${cores} cores; Chromium ${chromium}; Node ${node}.`,
    `BenchmarkIndex ${index} (desktops: 1,500 or more); CPU slowed down ${slow} times for the times in ms below.`,
  ].join('\n');
}
