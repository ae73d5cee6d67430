import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toCsv, toJson, type Cell } from '../../src/download/csv.ts';
import { readCsv } from '../support/read-csv.ts';

describe('toCsv', () => {
  it('says that it is UTF-8, and ends each row as RFC 4180 has it', () => {
    expect(toCsv({ columns: ['place', 'n'], rows: [['Bakı', 2]] })).toBe(
      '\uFEFFplace,n\r\nBakı,2\r\n',
    );
  });

  it('keeps whatever a text holds', () => {
    const word = fc.string({ unit: 'grapheme', maxLength: 12 }).map((text) => `x${text}`);
    fc.assert(
      fc.property(fc.array(fc.tuple(word, word), { minLength: 1 }), (rows) => {
        expect(readCsv(toCsv({ columns: ['a', 'b'], rows })).slice(1)).toEqual(rows);
      }),
    );
  });

  it('lets no spreadsheet run a text as a formula, and leaves numbers alone', () => {
    const rows: Cell[][] = [['=1+1', '@x', '-5', -5, '+cmd']];
    expect(readCsv(toCsv({ columns: ['a', 'b', 'c', 'd', 'e'], rows }))[1]).toEqual([
      "'=1+1",
      "'@x",
      '-5',
      '-5',
      "'+cmd",
    ]);
  });
});

it('leaves empty cells out of JSON, and keeps numbers numbers', () => {
  const table = { columns: ['a', 'b'], rows: [[1, undefined]] };
  expect(JSON.parse(toJson(table))).toEqual([{ a: 1 }]);
});
