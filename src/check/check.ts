/**
 * The dataset's check: either the story, or everything that is wrong with it. It collects all
 * problems, never stops at the first, and changes nothing.
 */
import { withoutFollowOns } from './follow-on.ts';
import { draftOf, type Draft } from './draft.ts';
import { examineStory } from './examine.ts';
import { locateJson } from './locate.ts';
import type { Finding, Problem } from './problem.ts';
import type { RefusedHost } from './refused-hosts.ts';
import { insecureAddresses, refusedHosts, unreachableContact } from './rules/addresses.ts';
import { hiddenCharacters } from './rules/characters.ts';
import { unknownCountries } from './rules/countries.ts';
import { changesAhead, eventsAhead, eventsPast, reversedDates } from './rules/dates.ts';
import { faultyFigures } from './rules/figures.ts';
import { focusOutOfSight } from './rules/focus.ts';
import { duplicateIds } from './rules/ids.ts';
import { foreignInterface, repeatedLanguages } from './rules/languages.ts';
import { linksToThemselves, reversedBoxes, turnedPlaces } from './rules/map.ts';
import { longKinds, longNames, longTitles } from './rules/names.ts';
import { repeatedReferences, unknownReferences, unusedEntries } from './rules/references.ts';
import { reservedIds } from './rules/reserved.ts';
import { claimsWithoutSource, sourceDates, thinlyConfirmed } from './rules/sources.ts';
import { longSteps, secondMainSteps } from './rules/steps.ts';
import { faultyTexts, strangeMarkdown } from './rules/texts.ts';
import { eventsNotShown, faultyTimelines } from './rules/timelines.ts';
import { isRecord } from '../schema/schema-node.ts';
import type { Story } from '../schema/story.ts';

/** Each looks for one kind of problem, independently of the others. */
const RULES: readonly ((draft: Draft) => Finding[])[] = [
  duplicateIds,
  reservedIds,
  unknownReferences,
  repeatedReferences,
  unknownCountries,
  unusedEntries,
  reversedDates,
  eventsAhead,
  eventsPast,
  changesAhead,
  secondMainSteps,
  reversedBoxes,
  linksToThemselves,
  turnedPlaces,
  claimsWithoutSource,
  sourceDates,
  thinlyConfirmed,
  insecureAddresses,
  unreachableContact,
  faultyFigures,
  faultyTimelines,
  repeatedLanguages,
  foreignInterface,
  faultyTexts,
  strangeMarkdown,
  hiddenCharacters,
  longSteps,
  longNames,
  longKinds,
  longTitles,
  eventsNotShown,
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

/** A story has at least some of these; a file with none of them is something else. */
const MARKS = ['story', 'chapters', 'events', 'places', 'timelines'];

const EXPECTED = 'an entry with "story", "chapters", "places", "events", "timelines" and so on';

function describe(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  if (!isRecord(value)) return `only ${typeof value === 'string' ? 'a text' : String(value)}`;
  const keys = Object.keys(value).slice(0, 3);
  return keys.length === 0
    ? 'an empty entry'
    : `an entry with ${keys.map((key) => JSON.stringify(key.slice(0, 20))).join(', ')}`;
}

/** @returns why the value cannot be a story; undefined where it may be one. */
function notAStory(value: unknown, file: string): Problem | undefined {
  if (isRecord(value) && MARKS.some((key) => Object.hasOwn(value, key))) return undefined;
  const message = `this is JSON, but not a story: it is ${describe(value)}`;
  const place = { file, line: 1, column: 1, path: '' };
  return { severity: 'error', rule: 'not-a-story', ...place, message, expected: EXPECTED };
}

/**
 * @param source the text of the dataset
 * @param file its name, for the problems
 * @param refused hosts that the dataset's makers do not cite
 * @returns the story, or all its problems; never throws
 */
export function checkStory(
  source: string,
  file: string,
  refused: readonly RefusedHost[] = [],
): CheckedStory {
  const json = locateJson(source, file);
  if ('message' in json) return { story: undefined, problems: [json] };
  const other = notAStory(json.value, file);
  if (other) return { story: undefined, problems: [other] };
  const { sound, findings } = examineStory(json.value);
  const draft = draftOf(sound);
  const rules = [...RULES, refusedHosts(refused)];
  const all = [...json.duplicates, ...findings, ...rules.flatMap((rule) => rule(draft))];
  const problems = withoutFollowOns(all, json.value)
    .map(json.locate)
    .sort((a, b) => a.line - b.line || a.column - b.column);
  const isFaulty = problems.some(({ severity }) => severity === 'error');
  // Where there is no error, what is valid is the whole story.
  return { story: isFaulty ? undefined : freeze(sound as Story), problems };
}
