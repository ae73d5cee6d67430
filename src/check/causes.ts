/** One cause is one problem: of what is found, what an editor is told. A flood is counted, and not told to its end. */
import type { Finding, Problem } from './problem.ts';
import type { Path } from '../schema/path.ts';

/** How many problems are told, and of each the lines of how many further places. */
export const MOST = 200;
const MOST_LINES = 12;

/** How many problems there are beside those that are told. */
export interface Untold {
  errors: number;
  warnings: number;
}

export interface Told {
  /** In the order of the file; of too many, errors are chosen before warnings. */
  problems: Problem[];
  /** Missing where all are told. */
  untold?: Untold;
}

/**
 * Two findings in entries of the same list that say the same have one cause; of values of the wrong type also those
 * that differ, such as years that are all in quotation marks.
 */
function causeOf({ rule, path, message, expected }: Finding): string {
  const list = path.map((part) => (typeof part === 'number' ? '' : part)).join('.');
  return [rule, list, rule === 'wrong-type' ? '' : message, expected].join('\n');
}

/** @returns a finding for each cause, at its first place, with the others */
function causesOf(findings: readonly Finding[]): Finding[] {
  const causes = new Map<string, { first: Finding; others: Path[] }>();
  for (const finding of findings) {
    const cause = causeOf(finding);
    const known = causes.get(cause);
    const places = finding.others ?? [];
    if (!known) causes.set(cause, { first: finding, others: [...places] });
    else for (const path of [finding.path, ...places]) known.others.push(path);
  }
  return [...causes.values()].map(({ first, others }) => ({ ...first, others }));
}

/** @param locate says where in the file a finding is */
function told({ others = [], ...first }: Finding, locate: (finding: Finding) => Problem): Problem {
  const problem = locate(first);
  if (others.length === 0) return problem;
  const lines = others.slice(0, MOST_LINES).map((path) => locate({ ...first, path }).line);
  return { ...problem, times: others.length + 1, lines };
}

/**
 * @param findings everything that is to be mended
 * @param locate says where in the file a finding is
 * @returns a problem for each cause, as many as can be read, and how many more there are
 */
export function problemsOf(
  findings: readonly Finding[],
  locate: (finding: Finding) => Problem,
): Told {
  const causes = causesOf(findings);
  const isError = ({ severity }: Finding) => severity === 'error';
  const ordered = [...causes.filter(isError), ...causes.filter((each) => !isError(each))];
  const problems = ordered
    .slice(0, MOST)
    .map((each) => told(each, locate))
    .sort((a, b) => a.line - b.line || a.column - b.column);
  const rest = ordered.slice(MOST);
  if (rest.length === 0) return { problems };
  const errors = rest.filter(isError).length;
  return { problems, untold: { errors, warnings: rest.length - errors } };
}
