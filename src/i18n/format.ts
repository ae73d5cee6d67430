/**
 * Dates and numbers in the story's language, always in UTC and in the Gregorian calendar: the
 * dataset's dates are Gregorian, whichever calendar the language prefers.
 */
import { parseDate, type Precision } from '../schema/dates.ts';

export interface Format {
  /** `2024-07-09` → "9 July 2024", `2024-07` → "July 2024", with an end "9–11 July 2024". */
  date: (entry: { date: string; end?: string | undefined }) => string;
  /** A figure with this number of decimals, a true minus sign and the language's separators. */
  number: (value: number, decimals: number) => string;
  /** The same where there is little space: "1.2M"; a tiny figure does not become 0. */
  short: (value: number, decimals: number) => string;
  /** The values on an axis, with as many decimals as distinguish them. */
  axis: (values: readonly number[]) => string[];
  /** A tick on an axis of time; the leading one also names the month or the year. */
  tick: (time: number, unit: Precision, leads: boolean) => string;
}

/** @returns the function, memoized. */
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

/** For a tick on an axis, and for the leading one. */
const TICKS: Record<Precision, [Intl.DateTimeFormatOptions, Intl.DateTimeFormatOptions]> = {
  year: [PARTS.year, PARTS.year],
  month: [{ month: 'short' }, { month: 'short', year: 'numeric' }],
  day: [{ day: 'numeric' }, { day: 'numeric', month: 'short' }],
};

/** From here on, figures are written in compact notation. */
const LARGE = 1e5;
/** Below this, figures are written in scientific notation. */
const SMALL = 1e-5;

/** How many decimals distinguish values at this distance. */
function decimalsFor(step: number): number {
  return step > 0 ? Math.max(0, Math.min(20, -Math.floor(Math.log10(step * 1.0001)))) : 0;
}

/** British order for plain English: the day before the month, as the story's text has it. */
function locale(language: string): string {
  return language === 'en' ? 'en-GB' : language;
}

/**
 * @param language a BCP 47 tag
 * @throws RangeError where the tag is invalid; a checked dataset has none
 */
export function createFormat(language: string): Format {
  // Making a formatter takes a phone some milliseconds, so each is made when it is first needed.
  const formatter = remember(
    (parts: Intl.DateTimeFormatOptions) =>
      new Intl.DateTimeFormat(locale(language), { ...parts, calendar: 'gregory', timeZone: 'UTC' }),
  );
  // An axis needs the same few names again for each window and each attempt at a layout.
  const tickNames = remember((parts: Intl.DateTimeFormatOptions) =>
    remember((time: number) => formatter(parts).format(time)),
  );
  const numberFormat = remember(
    (options: string) =>
      new Intl.NumberFormat(locale(language), JSON.parse(options) as Intl.NumberFormatOptions),
  );
  const write = (value: number, options: Intl.NumberFormatOptions) =>
    numberFormat(JSON.stringify(options)).format(value).replace('-', '−');
  const fixed = (value: number, decimals: number) =>
    write(value, { minimumFractionDigits: decimals, maximumFractionDigits: decimals });

  return {
    date({ date, end }) {
      const first = parseDate(date);
      if (!first) throw new RangeError(`no such date: ${date}`);
      const last = end === undefined ? undefined : parseDate(end);
      const shown = formatter(PARTS[first.precision]);
      return last ? shown.formatRange(first.start, last.start) : shown.format(first.start);
    },
    number: fixed,
    short(value, decimals) {
      const size = Math.abs(value);
      if (size >= LARGE) return write(value, { notation: 'compact', maximumSignificantDigits: 3 });
      const isLost = size > 0 && size < 0.5 * 10 ** -decimals;
      if (!isLost) return fixed(value, decimals);
      const notation = size < SMALL ? 'scientific' : 'standard';
      return write(value, { notation, maximumSignificantDigits: 2 });
    },
    axis(values) {
      const most = Math.max(0, ...values.map(Math.abs));
      const step = Math.abs((values[1] ?? most) - (values[0] ?? 0));
      if (most >= LARGE) {
        const maximumSignificantDigits = Math.min(15, decimalsFor(step / most) + 1);
        const options = { notation: 'compact', maximumSignificantDigits } as const;
        return values.map((value) => write(value, options));
      }
      const isTiny = most > 0 && most < SMALL;
      return values.map((value) =>
        isTiny && value !== 0
          ? write(value, { notation: 'scientific' })
          : fixed(value, isTiny ? 0 : decimalsFor(step)),
      );
    },
    tick(time, unit, leads) {
      return tickNames(TICKS[unit][leads ? 1 : 0])(time);
    },
  };
}
