/** Time in whole months, as the handles of the brush move. A month is a number: year × 12 + month, January being 0. */
import { parseDate, spanOf } from '../schema/dates.ts';
import type { StageEvent } from '../story/stage.ts';

/** @returns the month of a time in ms since 1970. */
export function monthAt(time: number): number {
  const date = new Date(time);
  return date.getUTCFullYear() * 12 + date.getUTCMonth();
}

/** @returns a month as the dataset writes it: `2024-07`. */
export function monthText(month: number): string {
  const year = String(Math.floor(month / 12)).padStart(4, '0');
  return `${year}-${String((month % 12) + 1).padStart(2, '0')}`;
}

/** A range of months, both ends included. */
export interface Months {
  first: number;
  last: number;
}

/** @returns the range from the first event to the end of the last. */
export function monthsOf(events: readonly StageEvent[]): Months {
  const spans = events.map(spanOf);
  if (spans.length === 0) return { first: 0, last: 0 };
  const first = spans.reduce((least, { start }) => Math.min(least, start), Infinity);
  const last = spans.reduce((most, { end }) => Math.max(most, end), -Infinity);
  return { first: monthAt(first), last: monthAt(last - 1) };
}

/** @returns the range between two dates, clamped to `all`; a missing or unreadable date leaves that end open. */
export function chosenMonths(
  from: string | undefined,
  to: string | undefined,
  all: Months,
): Months {
  const [start, end] = [parseDate(from ?? '')?.start, parseDate(to ?? '')?.end];
  const within = (month: number) => Math.max(all.first, Math.min(all.last, month));
  return {
    first: start === undefined ? all.first : within(monthAt(start)),
    last: end === undefined ? all.last : within(monthAt(end - 1)),
  };
}
