import { expect, it } from 'vitest';
import { formatProblems, summarize } from '../../src/site/report.ts';
import type { Problem } from '../../src/check/problem.ts';

const PROBLEM: Problem = {
  severity: 'error',
  rule: 'unknown-reference',
  file: 'story.json',
  line: 3,
  column: 7,
  path: 'events[0].place',
  message: 'there is no place "bakku"',
  expected: 'the id of an entry in "places"',
  nearest: 'baku',
};
const WARNING: Problem = {
  severity: 'warning',
  rule: 'unused',
  file: 'story.json',
  line: 1,
  column: 1,
  path: 'sources[0].id',
  message: 'the source "a" is never used',
};

it('tells a problem with its place, what was expected and what was probably meant', () => {
  expect(formatProblems([PROBLEM])).toBe(
    [
      'story.json:3:7  error: there is no place "bakku"',
      '    in events[0].place',
      '    expected: the id of an entry in "places"',
      '    Did you mean "baku"?',
      '',
      '1 error, 0 warnings',
    ].join('\n'),
  );
});

it('tells errors before warnings', () => {
  const report = formatProblems([WARNING, PROBLEM]);
  expect(report.indexOf('error:')).toBeLessThan(report.indexOf('warning:'));
});

it('tells in one line that a file is no story', () => {
  const report = formatProblems([{ ...PROBLEM, path: '', nearest: undefined }]);
  expect(report).not.toContain('\n');
});

it('counts in good English', () => {
  expect(summarize([PROBLEM, WARNING, WARNING])).toBe('1 error, 2 warnings');
  expect(summarize([])).toBe('0 errors, 0 warnings');
});
