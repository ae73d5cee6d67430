import { expect, it } from 'vitest';
import { yearOf } from '../../../../src/timeline/kinds/series/series-chart.ts';

it('turns moments into fractional years', () => {
  expect(yearOf(Date.UTC(2024, 0, 1))).toBe(2024);
  expect(yearOf(Date.UTC(2023, 6, 2, 12))).toBeCloseTo(2023.5, 3);
  expect(yearOf(Date.UTC(2024, 6, 2))).toBe(2024.5);
  expect(yearOf(new Date(0).setUTCFullYear(44, 0, 1))).toBe(44);
});
