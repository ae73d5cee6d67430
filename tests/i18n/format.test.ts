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

describe('tick', () => {
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
