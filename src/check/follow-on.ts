/**
 * What only follows from an error that is told already: it would go with the
 * error, and one mistake would look like many.
 */
import type { Finding } from './problem.ts';
import type { Path } from '../schema/path.ts';
import { listsNamedIn } from './named-lists.ts';
import type { Referable } from '../schema/primitives.ts';
import { nodeAt } from '../schema/schema-node.ts';

/** An error, or what may follow from one. */
interface Told {
  finding: Finding;
  /** Where it is; of a misspelt key, where the key that was meant would be. */
  path: Path;
  /** What stands in the file where it is. */
  value: unknown;
  /** The lists that what should stand there would name entries of. */
  names: ReadonlySet<Referable>;
}

interface Consequence {
  /** Whether an error may be one's cause at all: asked once of each, as there may be thousands of both. */
  mayFollowFrom: (error: Told) => boolean;
  follows: Explains;
}

type Explains = (error: Told, other: Told, story: unknown) => boolean;

const lastOf = ({ path }: Told) => String(path.at(-1));

const nameLanes = ({ names }: Told) => names.has('themes') || names.has('actors');

function valueAt(path: Path, story: unknown): unknown {
  return path.reduce<unknown>(
    (at, part) => (at as Record<string | number, unknown> | null | undefined)?.[part],
    story,
  );
}

function meantPath({ rule, path, nearest }: Finding): Path {
  return rule === 'unknown-key' && nearest ? [...path.slice(0, -1), nearest] : path;
}

function isIn(path: Path, around: Path): boolean {
  return around.every((part, i) => path[i] === part);
}

/** Errors that hide which entries a part of the dataset names. */
const HIDES_NAMES = [
  'missing-key',
  'unknown-key',
  'wrong-type',
  'wrong-form',
  'not-one-of',
  'empty',
  'no-source',
  'inline-form',
];

/** Something that could not be read may have named it, or a misspelt id was meant to. */
const explainsUnused: Explains = ({ finding, names }, { path: [list], value }) => {
  if (!names.has(list as Referable)) return false;
  if (finding.rule === 'unknown-reference') return finding.nearest === value;
  return HIDES_NAMES.includes(finding.rule);
};

/** An id that can be read, but may not stand there. */
const READABLE = ['duplicate-id', 'reserved-id'];

/** An entry, or its id, could not be read; where the id can be seen, it must be the one that is named. */
function hidesEntry({ finding, path, value }: Told, list: Referable, id: unknown): boolean {
  if (path[0] !== list || READABLE.includes(finding.rule)) return false;
  if (path.length < 3) return true;
  const isId = path.length === 3 && path[2] === 'id';
  return isId && (typeof value !== 'string' || value === id);
}

function hidesStep({ path, finding }: Told): boolean {
  const isEntry = path.length < 3 || path.length === 4;
  const isNamed = ['id', 'steps'].includes(String(path.at(-1)));
  return path[0] === 'chapters' && !READABLE.includes(finding.rule) && (isEntry || isNamed);
}

const explainsUnknown: Explains = (error, { names, value }) =>
  [...names].some((list) => (list === 'steps' ? hidesStep(error) : hidesEntry(error, list, value)));

function isOfEvent({ path }: Told, id: unknown, story: unknown): boolean {
  return path[0] === 'events' && valueAt(['events', path[1] ?? '', 'id'], story) === id;
}

/** What the timelines hold, or in which lane the event lies, is not certain. */
const explainsSight: Explains = (error, { value }, story) => {
  const { path, names } = error;
  const isLane = nameLanes(error);
  if (path[0] === 'timelines') return isLane || names.has('events') || names.has('series');
  return isLane && isOfEvent(error, value, story);
};

/** The window's dates, or the event's own, are wrong. */
const explainsOutside: Explains = (error, other, story) => {
  const key = lastOf(error);
  if (['from', 'to'].includes(key)) return isIn(error.path, other.path.slice(0, -2));
  return ['date', 'end'].includes(key) && isOfEvent(error, other.value, story);
};

/** What would excuse it cannot be read. */
const explainsNoSource: Explains = ({ path }, other) =>
  ['claims', 'verdict'].includes(String(path.at(-1))) && isIn(path, other.path.slice(0, -1));

/** The shorter name cannot be read. */
const explainsLength: Explains = ({ path }, other) =>
  path.at(-1) === 'short' && isIn(path, other.path.slice(0, -1));

const explainsGap: Explains = ({ path }) => path[0] === 'series' && path[2] === 'figures';

/** What hides an entry of a list, or a step (see `hidesEntry` and `hidesStep`). */
function isEntryOrId(error: Told): boolean {
  const { path } = error;
  const isEntry = path.length < 3 || (path.length === 4 && path[0] === 'chapters');
  return isEntry || ['id', 'steps'].includes(lastOf(error));
}

const UNKNOWN: Consequence = { mayFollowFrom: isEntryOrId, follows: explainsUnknown };

const SIGHT: Consequence = {
  mayFollowFrom: (error) => error.path[0] === 'timelines' || nameLanes(error),
  follows: explainsSight,
};

/** What follows from errors in one of these keys. */
const fromKeys = (keys: readonly string[], follows: Explains): Consequence => ({
  mayFollowFrom: (error) => keys.includes(lastOf(error)),
  follows,
});

const HEAD_DAYS = ['story', 'published', 'updated'];

/** The day of the story, or one of these keys of the entry, cannot be read. */
const fromDays = (...keys: string[]): Consequence =>
  fromKeys([...HEAD_DAYS, ...keys], (error, other) => {
    const { path } = error;
    if (path[0] === 'story') return HEAD_DAYS.includes(lastOf(error));
    return keys.includes(lastOf(error)) && isIn(path, other.path.slice(0, -1));
  });

/** By the rule of what may follow. */
const CONSEQUENCES: Partial<Record<string, Consequence>> = {
  unused: {
    mayFollowFrom: ({ finding: { rule } }) =>
      rule === 'unknown-reference' || HIDES_NAMES.includes(rule),
    follows: explainsUnused,
  },
  'unknown-reference': UNKNOWN,
  'wrong-lane': UNKNOWN,
  'no-source': fromKeys(['claims', 'verdict'], explainsNoSource),
  'not-shown': SIGHT,
  'no-lane': SIGHT,
  'focus-not-held': SIGHT,
  'focus-outside': fromKeys(['from', 'to', 'date', 'end'], explainsOutside),
  'not-scheduled': fromDays('scheduled'),
  'scheduled-past': fromDays('date', 'end'),
  'change-ahead': fromDays(),
  'long-name': fromKeys(['short'], explainsLength),
  'share-gap': { mayFollowFrom: ({ path }) => path[0] === 'series', follows: explainsGap },
};

function tell(finding: Finding, story: unknown): Told {
  const path = meantPath(finding);
  const names = listsNamedIn(nodeAt(path, story));
  return { finding, path, value: valueAt(finding.path, story), names };
}

/**
 * @param findings everything that was found
 * @param story what the JSON holds
 * @returns the findings that follow from no other: at least one error where there was one
 */
export function withoutConsequences(findings: readonly Finding[], story: unknown): Finding[] {
  const told = findings.map((finding) => tell(finding, story));
  const errors = told.filter(({ finding }) => finding.severity === 'error');
  const causes = new Map<Consequence, Told[]>();
  const causesOf = (consequence: Consequence) => {
    const known = causes.get(consequence) ?? errors.filter(consequence.mayFollowFrom);
    causes.set(consequence, known);
    return known;
  };
  const follows = (other: Told) => {
    const consequence = CONSEQUENCES[other.finding.rule];
    if (!consequence) return false;
    return causesOf(consequence).some(
      (error) => error !== other && consequence.follows(error, other, story),
    );
  };
  return told.filter((other) => !follows(other)).map(({ finding }) => finding);
}
