import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createFormat } from '../../src/i18n/format.ts';
import { stringsFor } from '../../src/i18n/strings.ts';

const format = createFormat('en');

describe('date', () => {
  it('says a day, a month and a year as exactly as they are known', () => {
    expect(format.date({ date: '2024-07-09' })).toBe('9 July 2024');
    expect(format.date({ date: '2024-07' })).toBe('July 2024');
    expect(format.date({ date: '1999' })).toBe('1999');
  });

  it('says a span without repeating what its ends share', () => {
    const span = format.date({ date: '2024-07-09', end: '2024-07-11' });
    // Languages, and their tables from year to year, differ in the spaces round the dash.
    expect(span).toMatch(/^9\s*–\s*11 July 2024$/);
  });

  it('speaks the story’s language', () => {
    expect(createFormat('ru').date({ date: '2024-07-09' })).toContain('июля');
  });
});

describe('number', () => {
  it('has a true minus sign and the decimals that were asked for', () => {
    expect(format.number(-0.6, 2)).toBe('−0.60');
  });
});

describe('short', () => {
  it('writes the large and the tiny so that they fit', () => {
    expect(format.short(1.2e12, 1)).toBe('1.2tn');
    expect(format.short(0.00034, 1)).toBe('0.00034');
    expect(format.short(1e-7, 1)).toBe('1E−7');
  });

  it('writes all others like any number', () => {
    expect(format.short(54_321.25, 1)).toBe('54,321.3');
    expect(format.short(0, 2)).toBe('0.00');
  });
});

describe('axis', () => {
  it('gives the values as many decimals as tell them apart', () => {
    expect(format.axis([-0.5, 0, 0.5])).toEqual(['−0.5', '0.0', '0.5']);
    expect(format.axis([0, 20, 40])).toEqual(['0', '20', '40']);
    expect(format.axis([1e6, 1.1e6])).toEqual(['1m', '1.1m']);
    expect(format.axis([0, 1e-6])).toEqual(['0', '1E−6']);
  });

  it('speaks the story’s language', () => {
    expect(createFormat('ru').axis([0, 2e12])[1]).toMatch(/^2\s+трлн$/);
  });

  it('tells any values of an axis apart', () => {
    const axis = fc.tuple(fc.integer({ min: -12, max: 12 }), fc.integer({ min: -9, max: 5 }));
    fc.assert(
      fc.property(
        axis,
        fc.constantFrom('en', 'ru', 'az', 'ar', 'zh', 'fa'),
        ([power, start], tag) => {
          const step = 2 * 10 ** power;
          const values = Array.from({ length: 5 }, (_, i) =>
            Number(((start + i) * step).toPrecision(9)),
          );
          expect(new Set(createFormat(tag).axis(values)).size).toBe(5);
        },
      ),
    );
  });
});

describe('tick', () => {
  it.each(['fa', 'th', 'ar-SA'])('counts the years of the dataset in %s too', (tag) => {
    const latin = createFormat(`${tag}-u-nu-latn`).tick(Date.UTC(2024, 0, 1), 'year', true);
    expect(latin).toContain('2024');
  });

  it('names the month only where it changes', () => {
    const day = Date.UTC(2024, 6, 8);
    expect(format.tick(day, 'day', false)).toBe('8');
    expect(format.tick(day, 'day', true)).toBe('8 Jul');
  });
});

it('falls back from a regional language to its parent, and then to English', () => {
  expect(stringsFor('en-GB').sources).toBe('Sources');
  expect(stringsFor('xx').sources).toBe('Sources');
});
