/** Problems as an editor reads them in a terminal, and as an error. */
import type { Problem } from '../check/problem.ts';

function describe(problem: Problem): string {
  const { severity, file, line, column, path, message, expected, nearest } = problem;
  const lines = [
    `${file}:${line}:${column}  ${severity}: ${message}`,
    path && `    in ${path}`,
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

/** How many of each there are: errors alone stop a build. */
export function countProblems(problems: readonly Problem[]): Counts {
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  return { errors, warnings: problems.length - errors };
}

/** @returns a line such as "2 errors, 1 warning". */
export function summarize(problems: readonly Problem[]): string {
  const { errors, warnings } = countProblems(problems);
  return `${count(errors, 'error')}, ${count(warnings, 'warning')}`;
}

/** A file that is no story at all: one line says so. */
function refuse({ file, line, column, message, expected }: Problem): string {
  return `${file}:${line}:${column}  error: ${message}${expected ? `; expected: ${expected}` : ''}`;
}

/** @returns the errors, then the warnings, each with its place, and how many there are. */
export function formatProblems(problems: readonly Problem[]): string {
  const [first] = problems;
  if (first?.path === '') return refuse(first);
  const errors = problems.filter(({ severity }) => severity === 'error');
  const warnings = problems.filter(({ severity }) => severity === 'warning');
  return [...[...errors, ...warnings].map(describe), summarize(problems)].join('\n\n');
}

/** Thrown where a dataset cannot be built. The message is the whole report, ready to be read by an editor. */
export class StoryProblems extends Error {
  override name = 'StoryProblems';
}
