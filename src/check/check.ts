/**
 * The dataset's check: either the story, or everything that is wrong with it. It collects all
 * problems, never stops at the first, and changes nothing.
 */
import { problemsOf, type Untold } from './causes.ts';
import { withoutFollowOns } from './follow-on.ts';
import { draftOf, type Draft } from './draft.ts';
import { examineStory } from './examine.ts';
import { locateJson } from './locate.ts';
import type { Finding, Problem } from './problem.ts';
import { refusedHosts, type RefusedHost } from './refused-hosts.ts';
import * as addresses from './rules/addresses.ts';
import * as characters from './rules/characters.ts';
import * as coordinates from './rules/coordinates.ts';
import * as countries from './rules/countries.ts';
import * as dates from './rules/dates.ts';
import * as figures from './rules/figures.ts';
import * as focus from './rules/focus.ts';
import * as ids from './rules/ids.ts';
import * as languages from './rules/languages.ts';
import * as map from './rules/map.ts';
import * as names from './rules/names.ts';
import * as references from './rules/references.ts';
import { reservedIds } from './rules/reserved.ts';
import * as sources from './rules/sources.ts';
import * as steps from './rules/steps.ts';
import * as texts from './rules/texts.ts';
import * as timelines from './rules/timelines.ts';
import { isRecord } from '../schema/schema-node.ts';
import type { Story } from '../schema/story.ts';

/** By family, of which each export is a rule; each rule looks for one kind of problem, independently of the others. */
const FAMILIES: readonly Record<string, (draft: Draft) => Finding[]>[] = [
  addresses,
  characters,
  coordinates,
  countries,
  dates,
  figures,
  focus,
  ids,
  languages,
  map,
  names,
  references,
  { reservedIds },
  sources,
  steps,
  texts,
  timelines,
];
const RULES = FAMILIES.flatMap((family) => Object.values(family));

export interface CheckedStory {
  /** Present, and frozen, exactly when no problem is an error. */
  story: Story | undefined;
  /** In the order of the file. */
  problems: Problem[];
  /** How many more there are, where they are too many to be told; without it, none. */
  untold?: Untold;
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
  const told = problemsOf(withoutFollowOns(all, json.value), json.locate);
  const isFaulty = told.problems.some(({ severity }) => severity === 'error');
  // Where there is no error, what is valid is the whole story.
  return { story: isFaulty ? undefined : freeze(sound as Story), ...told };
}
