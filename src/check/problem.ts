import type { Path } from '../schema/path.ts';

/** What is wrong with a dataset, for an editor. */
export interface Problem {
  /** Errors stop a build; warnings do not. */
  severity: 'error' | 'warning';
  /** The rule's name, which stays the same. */
  rule: string;
  file: string;
  /** From 1. */
  line: number;
  column: number;
  /** Where in the dataset, such as `chapters[2].steps[0].alt`. */
  path: string;
  /** What is wrong. */
  message: string;
  /** What was expected. */
  expected?: string | undefined;
  /** The nearest thing that exists, where something may be misspelt. */
  nearest?: string | undefined;
  /** How many places have it, where they are several: one repair settles them all. */
  times?: number;
  /** The lines of the next of these places. */
  lines?: number[];
}

/** A problem before its place in the file is known. */
export interface Finding {
  severity: Problem['severity'];
  rule: string;
  path: Path;
  /** The key of an object is meant, not its value. */
  atKey?: boolean;
  message: string;
  expected?: string | undefined;
  nearest?: string | undefined;
  /** The other places with the same cause. */
  others?: readonly Path[];
}

/** @returns what makes a finding of the rule with this name, at this path */
function findingOf(severity: Problem['severity']) {
  return (rule: string, path: Path, message: string, expected: string): Finding => ({
    severity,
    rule,
    path,
    message,
    expected,
  });
}

export const error = findingOf('error');
export const warning = findingOf('warning');
