/** Dates of day, month or year precision, always in UTC, so that no reader's time zone moves an event. */

export type Precision = 'day' | 'month' | 'year';

/** `start` is the first moment, `end` the first moment after (ms since 1970, UTC). */
export interface DateSpan {
  precision: Precision;
  start: number;
  end: number;
}

const PRECISIONS: readonly Precision[] = ['year', 'month', 'day'];

/** A moment in UTC for any year from 1 on: `Date.UTC` alone reads 1 to 99 as 1901 to 1999. */
function utc(year: number, month: number, day: number): number {
  return new Date(0).setUTCFullYear(year, month, day);
}

/**
 * Reads `2024-07-09`, `2024-07` or `2024`.
 * @returns the span that the date covers, or undefined where there is no such date (`2024-02-30`).
 */
export function parseDate(text: string): DateSpan | undefined {
  if (!/^\d{4}(-\d{2}(-\d{2})?)?$/.test(text)) return undefined;
  const [year = 0, month, day] = text.split('-').map(Number);
  const precision = PRECISIONS[text.split('-').length - 1] ?? 'year';
  const start = utc(year, (month ?? 1) - 1, day ?? 1);
  if (new Date(start).toISOString().slice(-24, -24 + text.length) !== text) return undefined;
  const end = {
    year: utc(year + 1, 0, 1),
    month: utc(year, month ?? 1, 1),
    day: utc(year, (month ?? 1) - 1, (day ?? 1) + 1),
  }[precision];
  return { precision, start, end };
}

/**
 * The span of something that may have lasted: from the start of `date` to the end of `end`.
 * @throws RangeError where a date is none; the check lets no such dataset through.
 */
export function spanOf(entry: { date: string; end?: string | undefined }): DateSpan {
  const first = parseDate(entry.date);
  const last = entry.end === undefined ? first : parseDate(entry.end);
  if (!first || !last) throw new RangeError(`no such date: ${entry.date} ${entry.end ?? ''}`);
  return { precision: first.precision, start: first.start, end: last.end };
}
