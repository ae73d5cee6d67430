/** Dates as a dataset may have them, for properties: from the year 1 to 2200, to the day, the month or the year. */
import fc from 'fast-check';
import { parseDate } from '../../src/schema/dates.ts';

const DAY = 864e5;

function daysFrom(first: string, last: string): fc.Arbitrary<string> {
  return fc
    .integer({ min: Date.parse(first) / DAY, max: Date.parse(last) / DAY })
    .map((n) => new Date(n * DAY).toISOString().slice(0, 10));
}

/** Some in a few weeks, as in real stories, and some in the first years there are. */
const anyDay = fc.oneof(
  daysFrom('0001-01-01', '2200-12-31'),
  daysFrom('2024-07-03', '2024-08-12'),
  daysFrom('0001-01-01', '0099-12-31'),
);

export const anyDate = fc
  .tuple(anyDay, fc.constantFrom(4, 7, 10))
  .map(([day, length]) => day.slice(0, length));

/** Two dates in their order. */
export const anyDates = fc
  .tuple(anyDate, anyDate)
  .map(([a, b]) => (isEndOf(a, b) ? { from: a, to: b } : { from: b, to: a }));

/** @returns whether something that began on a date may have lasted until another. */
export function isEndOf(date: string, end: string): boolean {
  return (parseDate(end)?.end ?? NaN) > (parseDate(date)?.start ?? NaN);
}
