import { expect, it } from 'vitest';
import { yearOf, yearStart } from '../../../../src/timeline/kinds/series/years.ts';

it('turns moments into fractional years and back', () => {
  expect(yearOf(Date.UTC(2024, 0, 1))).toBe(2024);
  expect(yearOf(Date.UTC(2023, 6, 2, 12))).toBeCloseTo(2023.5, 3);
  expect(yearStart(2024.5)).toBe(Date.UTC(2024, 6, 2));
});
