import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { parseDate, spanOf } from '../../src/schema/dates.ts';

const HERE = process.env['TZ'];

afterEach(() => {
  if (HERE === undefined) delete process.env['TZ'];
  else process.env['TZ'] = HERE;
});

function span(text: string): string | undefined {
  const found = parseDate(text);
  if (!found) return undefined;
  const [from, to] = [found.start, found.end].map((time) =>
    new Date(time).toISOString().slice(0, 10),
  );
  return `${found.precision} ${from} ${to}`;
}

describe('a date', () => {
  it.each([
    ['2024-07-09', 'day 2024-07-09 2024-07-10'],
    ['2024-07', 'month 2024-07-01 2024-08-01'],
    ['2024', 'year 2024-01-01 2025-01-01'],
    ['2024-12-31', 'day 2024-12-31 2025-01-01'],
    ['2024-12', 'month 2024-12-01 2025-01-01'],
    ['2024-02-29', 'day 2024-02-29 2024-03-01'],
    ['2000-02', 'month 2000-02-01 2000-03-01'],
    ['0001', 'year 0001-01-01 0002-01-01'],
    ['0099-12-31', 'day 0099-12-31 0100-01-01'],
    ['0004-02-29', 'day 0004-02-29 0004-03-01'],
  ])('%s covers %s', (text, expected) => {
    expect(span(text)).toBe(expected);
  });

  it.each([
    '2024-02-30',
    '2023-02-29',
    '1900-02-29',
    '2024-04-31',
    '2024-13',
    '2024-00',
    '2024-01-00',
    '2024-1-1',
    '24-01-01',
    '2024-07-09T00:00',
    'July 2024',
    '',
  ])('is not what %j is', (text) => {
    expect(parseDate(text)).toBeUndefined();
  });

  it.each(['America/New_York', 'Asia/Tokyo', 'UTC'])('is the same span in %s', (zone) => {
    process.env['TZ'] = zone;
    const offset = { 'America/New_York': 240, 'Asia/Tokyo': -540, UTC: 0 }[zone];
    expect(new Date(2024, 6, 9).getTimezoneOffset()).toBe(offset);
    expect(parseDate('2024-07-09')).toEqual({
      precision: 'day',
      start: Date.UTC(2024, 6, 9),
      end: Date.UTC(2024, 6, 10),
    });
    expect(span('0050')).toBe('year 0050-01-01 0051-01-01');
  });

  it('ends where the next one of its precision begins', () => {
    const days = fc.date({
      min: new Date('0001-01-01'),
      max: new Date('2200-12-31'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(days, fc.constantFrom(4, 7, 10), (date, length) => {
        const found = parseDate(date.toISOString().slice(0, length));
        const next = parseDate(new Date(found?.end ?? 0).toISOString().slice(0, length));
        expect(next?.start).toBe(found?.end);
        expect(found?.start).toBeLessThanOrEqual(date.getTime());
        expect(found?.end).toBeGreaterThan(date.getTime());
      }),
    );
  });
});

describe('the span of an event', () => {
  it('reaches from the start of its date to the end of its last day', () => {
    const { start, end, precision } = spanOf({ date: '2024-07', end: '2024-08-15' });
    expect([start, end, precision]).toEqual([Date.UTC(2024, 6, 1), Date.UTC(2024, 7, 16), 'month']);
  });

  it('is that of its date where it has no end', () => {
    expect(spanOf({ date: '2024' })).toEqual(parseDate('2024'));
  });

  it('is refused where there is no such date', () => {
    expect(() => spanOf({ date: '2024-02-30' })).toThrow(RangeError);
    expect(() => spanOf({ date: '2024-02-01', end: 'soon' })).toThrow(RangeError);
  });
});
