/** Dates of day, month or year precision, always in UTC, so that no reader's time zone moves an event. */

export type Precision = 'day' | 'month' | 'year';

/** `start` is the first moment, `end` the first moment after (ms since 1970, UTC). */
export interface DateSpan {
  precision: Precision;
  start: number;
  end: number;
}

/** There is no year 0: 1 BC comes before AD 1. */
const FORM = /^(?!0000)(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

/** A moment in UTC for any year from 1 on: `Date.UTC` alone reads 1 to 99 as 1901 to 1999. */
function utc(year: number, month: number, day: number): number {
  return new Date(0).setUTCFullYear(year, month, day);
}

/** In ms; in UTC all days are equally long. */
const DAY = 24 * 60 * 60 * 1000;

function span(precision: Precision, start: number, end: number): DateSpan {
  return { precision, start, end };
}

/**
 * Reads `2024-07-09`, `2024-07` or `2024`.
 * @returns the span that the date covers, or undefined where there is no such date (`2024-02-30`).
 */
export function parseDate(text: string): DateSpan | undefined {
  const parts = FORM.exec(text);
  if (!parts) return undefined;
  const year = Number(parts[1]);
  if (parts[2] === undefined) return span('year', utc(year, 0, 1), utc(year + 1, 0, 1));
  const month = Number(parts[2]) - 1;
  if (month < 0 || month > 11) return undefined;
  if (parts[3] === undefined) return span('month', utc(year, month, 1), utc(year, month + 1, 1));
  const day = Number(parts[3]);
  const start = utc(year, month, day);
  // `Date` takes 30 February for a day of March.
  return new Date(start).getUTCDate() === day ? span('day', start, start + DAY) : undefined;
}

/**
 * @returns the span from the start of `date` to the end of `end`, or of `date` without one
 * @throws RangeError where there is no such date; a checked dataset has none
 */
export function spanOf(entry: { date: string; end?: string | undefined }): DateSpan {
  const first = parseDate(entry.date);
  const last = entry.end === undefined ? first : parseDate(entry.end);
  if (!first || !last) throw new RangeError(`no such date: ${entry.date} ${entry.end ?? ''}`);
  return { precision: first.precision, start: first.start, end: last.end };
}
