/**
 * What only follows from an error that is told already: it would go with the
 * error, and one mistake would look like many.
 */
import type { Finding, Path } from './problem.ts';
import { listsNamedIn } from './named-lists.ts';
import type { Referable } from './schema/primitives.ts';
import { nodeAt } from './schema-node.ts';

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

type Explains = (error: Told, other: Told, story: unknown) => boolean;

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

/** An entry, or its id, could not be read; where the id can be seen, it must be the one that is named. */
function hidesEntry({ finding, path, value }: Told, list: Referable, id: unknown): boolean {
  if (path[0] !== list || finding.rule === 'duplicate-id') return false;
  if (path.length < 3) return true;
  const isId = path.length === 3 && path[2] === 'id';
  return isId && (typeof value !== 'string' || value === id);
}

function hidesStep({ path, finding }: Told): boolean {
  const isEntry = path.length < 3 || path.length === 4;
  const isNamed = ['id', 'steps'].includes(String(path.at(-1)));
  return path[0] === 'chapters' && finding.rule !== 'duplicate-id' && (isEntry || isNamed);
}

const explainsUnknown: Explains = (error, { names, value }) =>
  [...names].some((list) => (list === 'steps' ? hidesStep(error) : hidesEntry(error, list, value)));

function isOfEvent({ path }: Told, id: unknown, story: unknown): boolean {
  return path[0] === 'events' && valueAt(['events', path[1] ?? '', 'id'], story) === id;
}

/** What the timelines hold, or in which lane the event lies, is not certain. */
const explainsSight: Explains = (error, { value }, story) => {
  const { path, names } = error;
  const isLane = names.has('themes') || names.has('actors');
  if (path[0] === 'timelines') return isLane || names.has('events') || names.has('series');
  return isLane && isOfEvent(error, value, story);
};

/** The window's dates, or the event's own, are wrong. */
const explainsOutside: Explains = (error, other, story) => {
  const key = String(error.path.at(-1));
  if (['from', 'to'].includes(key)) return isIn(error.path, other.path.slice(0, -2));
  return ['date', 'end'].includes(key) && isOfEvent(error, other.value, story);
};

/** What would excuse it cannot be read. */
const explainsNoSource: Explains = ({ path }, other) =>
  ['claims', 'verdict'].includes(String(path.at(-1))) && isIn(path, other.path.slice(0, -1));

/** The day of the story, or whether the event lies ahead, cannot be read. */
const explainsAhead: Explains = ({ path }, other) => {
  const key = String(path.at(-1));
  if (path[0] === 'story') return ['story', 'published', 'updated'].includes(key);
  return key === 'scheduled' && isIn(path, other.path.slice(0, -1));
};

const explainsGap: Explains = ({ path }) => path[0] === 'series' && path[2] === 'figures';

/** By the rule of what may follow. */
const EXPLAINS: Partial<Record<string, Explains>> = {
  unused: explainsUnused,
  'unknown-reference': explainsUnknown,
  'wrong-lane': explainsUnknown,
  'no-source': explainsNoSource,
  'not-shown': explainsSight,
  'no-lane': explainsSight,
  'focus-not-held': explainsSight,
  'focus-outside': explainsOutside,
  'not-scheduled': explainsAhead,
  'share-gap': explainsGap,
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
  const errors = findings
    .filter(({ severity }) => severity === 'error')
    .map((finding) => tell(finding, story));
  return findings.filter((finding) => {
    const explains = EXPLAINS[finding.rule];
    if (!explains || errors.length === 0) return true;
    const other = tell(finding, story);
    return !errors.some((error) => error.finding !== finding && explains(error, other, story));
  });
}
