/**
 * The dataset's check: either the story, or everything that is wrong with it.
 * It collects all problems, never stops at the first, and changes nothing.
 */
import { withoutConsequences } from './follow-on.ts';
import { draftOf, type Draft } from './draft.ts';
import { examineStory } from './examine.ts';
import { withExample } from './example.ts';
import { locateJson, type LocatedJson } from './locate.ts';
import { notAStory } from './not-a-story.ts';
import type { Finding, Problem } from './problem.ts';
import { formatPath } from '../schema/path.ts';
import type { RefusedHost } from './refused-hosts.ts';
import { insecureAddresses, refusedHosts } from './rules/addresses.ts';
import { hiddenCharacters } from './rules/characters.ts';
import { unreachableContact } from './rules/contact.ts';
import { unknownCountries } from './rules/countries.ts';
import { changesAhead, eventsAhead, eventsPast, reversedDates } from './rules/dates.ts';
import { faultyFigures } from './rules/figures.ts';
import { focusOutOfSight } from './rules/focus.ts';
import { duplicateIds } from './rules/ids.ts';
import { foreignInterface } from './rules/interface.ts';
import { linksToThemselves, reversedBoxes } from './rules/map.ts';
import { secondMainSteps } from './rules/main-steps.ts';
import { strangeMarkdown } from './rules/markdown.ts';
import { longKinds, longNames, longTitles } from './rules/names.ts';
import { turnedPlaces } from './rules/places.ts';
import { unknownReferences } from './rules/references.ts';
import { repeatedReferences } from './rules/repeated.ts';
import { reservedIds } from './rules/reserved.ts';
import { claimsWithoutSource, datedAndUndated, undatedSources } from './rules/sources.ts';
import { thinlyConfirmed } from './rules/statuses.ts';
import { faultyTexts, longSteps } from './rules/texts.ts';
import { eventsNotShown, faultyTimelines } from './rules/timelines.ts';
import { repeatedLanguages } from './rules/translations.ts';
import { unusedEntries } from './rules/unused.ts';
import type { Story } from '../schema/story.ts';

/** Each looks for one kind of problem and knows nothing of the others. */
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
  undatedSources,
  datedAndUndated,
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

/** A file that cannot be looked into: one problem says so, and nothing else. */
function refuse(problem: Omit<Problem, 'severity' | 'path'>): CheckedStory {
  return { story: undefined, problems: [{ severity: 'error', path: '', ...problem }] };
}

function locate(finding: Finding, json: LocatedJson, file: string): Problem {
  const { path, atKey, ...rest } = finding;
  const { line, column } = json.positionOf(path, atKey);
  return { ...rest, file, line, column, path: formatPath(path) };
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
  const json = locateJson(source);
  if ('message' in json) {
    return refuse({
      ...json,
      rule: 'not-json',
      file,
      message: `this is not JSON: ${json.message}`,
    });
  }
  const other = notAStory(json.value);
  if (other) return refuse({ rule: 'not-a-story', file, line: 1, column: 1, ...other });
  const { sound, findings } = examineStory(json.value);
  const draft = draftOf(sound);
  const rules = [...RULES, refusedHosts(refused)];
  const shape = findings.map((finding) => withExample(finding, json.value));
  const all = [...json.duplicates, ...shape, ...rules.flatMap((rule) => rule(draft))];
  const problems = withoutConsequences(all, json.value)
    .map((finding) => locate(finding, json, file))
    .sort((a, b) => a.line - b.line || a.column - b.column);
  const isFaulty = problems.some(({ severity }) => severity === 'error');
  // Without a finding, what is sound is the whole story.
  return { story: isFaulty ? undefined : freeze(sound as Story), problems };
}
