import { scaleLinear } from 'd3-scale';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { layoutValues } from '../../../../src/timeline/kinds/series/value-axis.ts';

const write = (values: readonly number[]) => values.map(String);

it('puts values where d3-scale’s nice linear scale puts them', () => {
  const value = fc.integer({ min: -100_000, max: 100_000 }).map((n) => n / 7);
  fc.assert(
    fc.property(fc.array(value, { minLength: 1 }), (values) => {
      const { y } = layoutValues(values, 0, 200, write);
      const ends = [Math.min(0, ...values), Math.max(0, ...values)];
      const [least, most] = [ends[0] ?? 0, ends[1] ?? 0];
      const scale = scaleLinear([least, least === most ? least + 1 : most], [200, 0]).nice(5);
      for (const each of values) expect(y(each)).toBeCloseTo(scale(each), 9);
    }),
  );
});

it('writes as many round values as have room one over the other', () => {
  const texts = (height: number) =>
    layoutValues([3, 97], 0, height, write).ticks.map((t) => t.text);
  expect(texts(200)).toEqual(['0', '20', '40', '60', '80', '100']);
  expect(texts(30)).toEqual(['0', '50', '100']);
});
