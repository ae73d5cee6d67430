/** The benchmark's figures as a table for a terminal. */
import type { BenchFigure } from './figure.ts';
import type { Machine } from './machine.ts';

function number(value: number): string {
  return value.toLocaleString('en', { maximumFractionDigits: 1, minimumFractionDigits: 1 });
}

function verdict({ value, target, unit }: BenchFigure): string {
  if (target === undefined) return '';
  return `at most ${target} ${unit}: ${value <= target ? 'met' : 'MISSED'}`;
}

function row(figure: BenchFigure): string[] {
  const { site, what, unit, value, spread } = figure;
  const spreads = spread ? [number(spread.p95), number(spread.max)] : ['', ''];
  return [site, what, `${number(value)} ${unit}`, ...spreads, verdict(figure)];
}

const HEAD = ['Site', 'What', 'Median', '95 %', 'Most', 'Target'];
/** Columns of figures stand to the right. */
const RIGHT = [2, 3, 4];

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
    `BenchmarkIndex ${index} (desktops: 1,500 and more), slowed down ${slow} times for the ms below.`,
  ].join('\n');
}
