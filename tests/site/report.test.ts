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
  expect(formatProblems({ problems: [PROBLEM] })).toBe(
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
  const report = formatProblems({ problems: [WARNING, PROBLEM] });
  expect(report.indexOf('error:')).toBeLessThan(report.indexOf('warning:'));
});

it('tells in one line that a file is no story', () => {
  const report = formatProblems({
    problems: [{ ...PROBLEM, path: '', nearest: undefined }],
  });
  expect(report).not.toContain('\n');
});

it('counts in good English', () => {
  expect(summarize({ problems: [PROBLEM, WARNING, WARNING] })).toBe('1 error, 2 warnings');
  expect(summarize({ problems: [] })).toBe('0 errors, 0 warnings');
});

it('tells one problem of many places with their number and the next lines', () => {
  const twice = formatProblems({ problems: [{ ...PROBLEM, times: 2, lines: [9] }] });
  expect(twice).toContain('\n    2 times: also in line 9\n');
  const often = formatProblems({ problems: [{ ...PROBLEM, times: 56, lines: [9, 9, 12] }] });
  expect(often).toContain('\n    56 times: also in lines 9, 12 and 52 more places\n');
  expect(often).toContain('1 error, 0 warnings');
});

it('says how many problems it leaves out, and counts them', () => {
  const report = formatProblems({ problems: [PROBLEM], untold: { errors: 6, warnings: 1 } });
  expect(report).toContain('Only the first 1 are shown; 7 more problems are not listed.');
  expect(report).toMatch(/7 errors, 1 warning$/);
});
