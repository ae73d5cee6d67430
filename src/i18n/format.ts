/** Dates and numbers as the story's language writes them, always in UTC. */
import { parseDate, type Precision } from '../story/dates.ts';

export interface Format {
  /** `2024-07-09` → "9 July 2024", `2024-07` → "July 2024", with an end "9–11 July 2024". */
  date: (entry: { date: string; end?: string | undefined }) => string;
  /** A figure with so many decimals, a true minus sign and the language's marks. */
  number: (value: number, decimals: number) => string;
  /** A tick on an axis of time; the leading one also names the month or the year. */
  tick: (time: number, unit: Precision, leads: boolean) => string;
}

/** @returns the function, which answers a question that it was asked before from memory. */
function remember<Key, Value>(answer: (key: Key) => Value): (key: Key) => Value {
  const known = new Map<Key, Value>();
  return (key) => {
    let value = known.get(key);
    if (value === undefined) known.set(key, (value = answer(key)));
    return value;
  };
}

const PARTS: Record<Precision, Intl.DateTimeFormatOptions> = {
  year: { year: 'numeric' },
  month: { year: 'numeric', month: 'long' },
  day: { year: 'numeric', month: 'long', day: 'numeric' },
};

/** British order for plain English: the day before the month, as the story's text has it. */
function locale(language: string): string {
  return language === 'en' ? 'en-GB' : language;
}

/**
 * @param language a BCP 47 tag
 * @throws RangeError where the tag is none; the check lets no such dataset through
 */
export function createFormat(language: string): Format {
  const formatter = (parts: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale(language), { ...parts, timeZone: 'UTC' });
  const dates = {
    year: formatter(PARTS.year),
    month: formatter(PARTS.month),
    day: formatter(PARTS.day),
  };
  const ticks = {
    year: [dates.year, dates.year],
    month: [formatter({ month: 'short' }), formatter({ month: 'short', year: 'numeric' })],
    day: [formatter({ day: 'numeric' }), formatter({ day: 'numeric', month: 'short' })],
  } as const;
  // An axis asks for the same few names again with each window and each try.
  const tickNames = (own: Intl.DateTimeFormat) => remember((time: number) => own.format(time));
  const named = {
    year: ticks.year.map(tickNames),
    month: ticks.month.map(tickNames),
    day: ticks.day.map(tickNames),
  };
  const numbers = remember(
    (decimals: number) =>
      new Intl.NumberFormat(locale(language), {
        minimumFractionDigits: decimals,
        maximumFractionDigits: decimals,
      }),
  );

  return {
    date({ date, end }) {
      const first = parseDate(date);
      if (!first) throw new RangeError(`no such date: ${date}`);
      const last = end === undefined ? undefined : parseDate(end);
      const shown = dates[first.precision];
      return last ? shown.formatRange(first.start, last.start) : shown.format(first.start);
    },
    number(value, decimals) {
      return numbers(decimals).format(value).replace('-', '−');
    },
    tick(time, unit, leads) {
      return named[unit][leads ? 1 : 0]?.(time) ?? '';
    },
  };
}
