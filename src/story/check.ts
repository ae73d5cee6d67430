/**
 * The dataset's check: either the story, or everything that is wrong with it.
 * It collects all problems, never stops at the first, and changes nothing.
 */
import * as v from 'valibot';
import { draftOf, type Draft } from './draft.ts';
import { locateJson, type LocatedJson } from './locate.ts';
import { formatPath, type Finding, type Problem } from './problem.ts';
import { impossibleDates, reversedDates } from './rules/dates.ts';
import { faultyFigures, mixedUnits } from './rules/figures.ts';
import { duplicateIds } from './rules/ids.ts';
import { linksToThemselves, reversedBoxes } from './rules/map.ts';
import { unknownReferences, unusedEntries } from './rules/references.ts';
import { claimsWithoutSource } from './rules/sources.ts';
import { faultyTexts, longSteps } from './rules/texts.ts';
import { eventsWithoutLane, focusOutOfSight } from './rules/timelines.ts';
import { storySchema } from './schema.ts';
import { shapeFindings } from './shape.ts';
import type { Story } from './story.ts';

/** Each looks for one kind of problem and knows nothing of the others. */
const RULES: readonly ((draft: Draft) => Finding[])[] = [
  duplicateIds,
  unknownReferences,
  unusedEntries,
  impossibleDates,
  reversedDates,
  reversedBoxes,
  linksToThemselves,
  claimsWithoutSource,
  faultyFigures,
  mixedUnits,
  faultyTexts,
  longSteps,
  eventsWithoutLane,
  focusOutOfSight,
];

export interface CheckedStory {
  /** Present, and frozen, exactly when no problem is an error. */
  story: Story | undefined;
  /** In the order of the file. */
  problems: Problem[];
}

function freeze<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  for (const part of Object.values(value)) freeze(part);
  return Object.freeze(value);
}

function locate(finding: Finding, json: LocatedJson, file: string): Problem {
  const { path, atKey, ...rest } = finding;
  return { ...rest, file, ...json.positionOf(path, atKey), path: formatPath(path) };
}

/** A story has at least some of these; a file with none of them is something else. */
function isSomethingElse(value: unknown): boolean {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return true;
  return !['story', 'chapters', 'events', 'places', 'timelines'].some((key) => key in value);
}

function single(
  file: string,
  rule: string,
  message: string,
  expected: string,
  at = { line: 1, column: 1 },
): CheckedStory {
  const { line, column } = at;
  const problem: Problem = {
    severity: 'error',
    rule,
    file,
    line,
    column,
    path: '',
    message,
    expected,
  };
  return { story: undefined, problems: [problem] };
}

function parseFailure(error: unknown, file: string): CheckedStory {
  const { line = 1, column = 1 } = error as { line?: number; column?: number };
  const message = `this is not JSON: ${describeParseError(error)}`;
  const expected =
    'often a comma, a quotation mark or a bracket is missing, or one too many, just before';
  return single(file, 'not-json', message, expected, { line, column });
}

function describeParseError(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  return text
    .replace(/ \(\d+:\d+\)$/, '')
    .replace(/\.$/, '')
    .replace(/^Unexpected/, 'unexpected');
}

/**
 * @param source the text of the dataset
 * @param file its name, for the problems
 * @returns the story, or all its problems; never throws
 */
export function checkStory(source: string, file: string): CheckedStory {
  let json: LocatedJson;
  try {
    json = locateJson(source);
  } catch (error) {
    return parseFailure(error, file);
  }
  if (isSomethingElse(json.value)) {
    const expected = 'an entry with "story", "chapters", "places", "events" and so on';
    return single(file, 'not-a-story', 'this is JSON, but not a story', expected);
  }
  const draft = draftOf(json.value);
  const findings = [
    ...json.duplicates,
    ...shapeFindings(json.value),
    ...RULES.flatMap((rule) => rule(draft)),
  ];
  const problems = findings
    .map((finding) => locate(finding, json, file))
    .sort((a, b) => a.line - b.line || a.column - b.column);
  const isFaulty = problems.some((problem) => problem.severity === 'error');
  const parsed = v.safeParse(storySchema, json.value);
  return { story: !isFaulty && parsed.success ? freeze(parsed.output) : undefined, problems };
}
