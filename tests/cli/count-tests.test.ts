import { expect, it } from 'vitest';
import { countVitest } from '../../src/cli/count-tests.ts';

const FINE = {
  numPassedTests: 3,
  numTotalTests: 3,
  testResults: [{ status: 'passed', assertionResults: [1, 2, 3] }],
};

it('counts what passed', () => {
  expect(countVitest(FINE, true)).toEqual({ passed: 3, failed: 0 });
});

it('counts a skipped test as failed', () => {
  expect(countVitest({ ...FINE, numPassedTests: 2 }, true)).toEqual({ passed: 2, failed: 1 });
});

it('counts a file that did not load as failed', () => {
  const broken = {
    ...FINE,
    testResults: [...FINE.testResults, { status: 'failed', assertionResults: [] }],
  };
  expect(countVitest(broken, false)).toEqual({ passed: 3, failed: 1 });
});

it('counts a run that failed outside its tests as failed', () => {
  expect(countVitest(FINE, false)).toEqual({ passed: 3, failed: 1 });
});

it('counts a run without a test as failed', () => {
  expect(countVitest({ numPassedTests: 0, numTotalTests: 0, testResults: [] }, true).failed).toBe(
    1,
  );
});
