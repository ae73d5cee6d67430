/** Problems as an editor reads them in a terminal, and as an error. */
import type { CheckedStory } from '../check/check.ts';
import type { Problem } from '../check/problem.ts';

/** Where else the same problem is: `lines` has the first of these places. */
function elsewhere({ times = 1, lines = [] }: Problem): string {
  if (times === 1) return '';
  const rest = times - 1 - lines.length;
  const more = rest > 0 ? ` and ${count(rest, 'more place')}` : '';
  const different = [...new Set(lines)];
  return `    ${times} times: also in line${different.length === 1 ? '' : 's'} ${different.join(', ')}${more}`;
}

function describe(problem: Problem): string {
  const { severity, file, line, column, path, message, expected, nearest } = problem;
  const lines = [
    `${file}:${line}:${column}  ${severity}: ${message}`,
    path && `    in ${path}`,
    elsewhere(problem),
    expected && `    expected: ${expected}`,
    nearest && `    Did you mean "${nearest}"?`,
  ];
  return lines.filter(Boolean).join('\n');
}

function count(n: number, word: string): string {
  return `${n} ${word}${n === 1 ? '' : 's'}`;
}

export interface Counts {
  errors: number;
  warnings: number;
}

/** What the check found; `untold` is there where it is too much to be told. */
type Found = Pick<CheckedStory, 'problems' | 'untold'>;

/** How many of each there are, told or not: errors alone stop a build. */
export function countProblems({ problems, untold }: Found): Counts {
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  const warnings = problems.length - errors;
  return {
    errors: errors + (untold?.errors ?? 0),
    warnings: warnings + (untold?.warnings ?? 0),
  };
}

/** @returns a line such as "2 errors, 1 warning". */
export function summarize(found: Found): string {
  const { errors, warnings } = countProblems(found);
  return `${count(errors, 'error')}, ${count(warnings, 'warning')}`;
}

/** What is left out, so that nobody takes the list for the whole. */
function omission({ problems, untold }: Found): string[] {
  const more = untold ? untold.errors + untold.warnings : 0;
  if (more === 0) return [];
  const rest = `${count(more, 'more problem')} ${more === 1 ? 'is' : 'are'} not listed`;
  return [`Only the first ${problems.length} are shown; ${rest}. Correct these and check again.`];
}

/** A file that is no story at all: one line says so. */
function refuse({ file, line, column, message, expected }: Problem): string {
  return `${file}:${line}:${column}  error: ${message}${expected ? `; expected: ${expected}` : ''}`;
}

/** @returns the errors, then the warnings, each with its place, and how many there are. */
export function formatProblems(found: Found): string {
  const { problems } = found;
  const [first] = problems;
  if (first?.path === '') return refuse(first);
  const errors = problems.filter(({ severity }) => severity === 'error');
  const warnings = problems.filter(({ severity }) => severity === 'warning');
  const told = [...errors, ...warnings].map(describe);
  return [...told, ...omission(found), summarize(found)].join('\n\n');
}

/** Thrown where a dataset cannot be built. The message is the whole report, ready to be read by an editor. */
export class StoryProblems extends Error {
  override name = 'StoryProblems';
}
