import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readOptions, USUAL, writeOptions } from '../../src/embed/options.ts';
import { anyOptions } from '../support/frame-options.ts';

describe('the options of a frame', () => {
  it('are the usual ones where nothing is said', () => {
    expect(readOptions('?embed=1')).toEqual(USUAL);
    expect(writeOptions({})).toBe('?embed=1');
  });

  it('are read as they were written', () => {
    fc.assert(
      fc.property(anyOptions, (asked) => {
        expect(readOptions(writeOptions(asked))).toEqual(asked);
      }),
    );
  });

  it.each([
    ['state', 'linked'],
    ['chapter', '../secret'],
    ['chapter', 'x'.repeat(101)],
    ['view', 'series:'],
    ['view', 'constructor'],
    ['theme', '__proto__'],
    ['accent', 'red;background:url(//evil.example)'],
    ['background', '%23fff'],
    ['lang', 'javascript:alert(1)'],
    ['start', 'war'],
    ['start', 'war/<script>'],
  ])('pass over %s=%s', (name, value) => {
    expect(readOptions(`?embed=1&${name}=${value}`)).toEqual(USUAL);
  });

  it('are harmless whatever is in the query, and well formed', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.constantFrom(...Object.keys(USUAL)), fc.string())),
        (said) => {
          const read = readOptions(`?${new URLSearchParams(said).toString()}`);
          expect(readOptions(writeOptions(read))).toEqual(read);
        },
      ),
    );
  });

  it('read well in an address', () => {
    const query = writeOptions({ view: 'series:gas', start: 'war/border', accent: '#aa0000' });
    expect(query).toBe('?embed=1&view=series:gas&accent=aa0000&start=war/border');
  });
});
