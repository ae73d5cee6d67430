/** Problems as an editor reads them in a terminal. */
import type { Problem } from '../story/problem.ts';

function describe(problem: Problem): string {
  const { severity, file, line, column, path, message, expected, nearest } = problem;
  const lines = [
    `${file}:${line}:${column}  ${severity}: ${message}`,
    path && `    in ${path}`,
    expected && `    expected: ${expected}`,
    nearest && `    did you mean "${nearest}"?`,
  ];
  return lines.filter(Boolean).join('\n');
}

function count(n: number, word: string): string {
  return `${n} ${word}${n === 1 ? '' : 's'}`;
}

/** @returns a line such as "2 errors, 1 warning". */
export function summarize(problems: readonly Problem[]): string {
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  return `${count(errors, 'error')}, ${count(problems.length - errors, 'warning')}`;
}

/** @returns all problems, each with its place, and how many there are. */
export function formatProblems(problems: readonly Problem[]): string {
  return [...problems.map(describe), summarize(problems)].join('\n\n');
}
