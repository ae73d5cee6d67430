import { expect, it, vi } from 'vitest';
import { stepAt } from '../../src/reading/steps.ts';

vi.mock('scrollama', () => ({ default: () => ({}) }));

const steps = [100, 400, 900].map((top) => ({ getBoundingClientRect: () => ({ top }) }));

it('is at no step above the first', () => {
  expect(stepAt(steps, 99)).toBeUndefined();
});

it('is at the last step whose beginning has passed the line', () => {
  expect(stepAt(steps, 400)).toBe(steps[1]);
  expect(stepAt(steps, 899)).toBe(steps[1]);
  expect(stepAt(steps, 5000)).toBe(steps[2]);
});
