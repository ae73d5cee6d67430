/**
 * Follow-on errors: findings that are only a consequence of another error. They would disappear with
 * it, so they are left out; otherwise one mistake would look like many.
 */
import type { Finding } from './problem.ts';
import type { Path } from '../schema/path.ts';
import type { Referable } from '../schema/primitives.ts';
import { metadataOf, nodeAt, STORY_NODE, type SchemaNode } from '../schema/schema-node.ts';

/** A finding with what is known of its place. */
interface Placed {
  finding: Finding;
  /** Of a misspelt key, where the key that was meant would be. */
  path: Path;
  /** What the file has there. */
  value: unknown;
  /** The lists to which a valid value there could refer. */
  refersTo: ReadonlySet<Referable>;
}

/** Which errors explain the findings of one rule. */
interface Explanation {
  /** Whether an error can explain any of them. Asked once an error, as there may be thousands of both. */
  isCandidate: (error: Placed) => boolean;
  explains: Explains;
}

type Explains = (error: Placed, finding: Placed, story: unknown) => boolean;

const lastOf = ({ path }: Placed) => String(path.at(-1));

const isAboutLanes = ({ refersTo }: Placed) => refersTo.has('themes') || refersTo.has('actors');

function valueAt(path: Path, story: unknown): unknown {
  return path.reduce<unknown>(
    (at, part) => (at as Record<string | number, unknown> | null | undefined)?.[part],
    story,
  );
}

function isWithin(path: Path, around: Path): boolean {
  return around.every((part, i) => path[i] === part);
}

/** Whether an error is in the same entry as a finding that stands at one of the entry's keys. */
const isInSameEntry = (error: Placed, finding: Placed) =>
  isWithin(error.path, finding.path.slice(0, -1));

/** Rules whose errors hide to what a part of the dataset refers. */
const HIDES_REFERENCES = [
  'missing-key',
  'unknown-key',
  'wrong-type',
  'wrong-form',
  'not-one-of',
  'empty',
  'no-source',
  'inline-form',
];

/** An entry seems unused: a value that cannot be read may have named it, or a misspelt id was meant to. */
const explainsUnused: Explains = ({ finding, refersTo }, { path: [list], value }) => {
  if (!refersTo.has(list as Referable)) return false;
  if (finding.rule === 'unknown-reference') return finding.nearest === value;
  return HIDES_REFERENCES.includes(finding.rule);
};

/** Rules about ids that can be read all the same. */
const READABLE_ID = ['duplicate-id', 'reserved-id'];

/** Whether the entry with an id, or its id, cannot be read; if an id can be seen there, it must be that one. */
function hidesEntry({ finding, path, value }: Placed, list: Referable, id: unknown): boolean {
  if (path[0] !== list || READABLE_ID.includes(finding.rule)) return false;
  if (path.length < 3) return true;
  const isId = path.length === 3 && path[2] === 'id';
  return isId && (typeof value !== 'string' || value === id);
}

function hidesStep({ path, finding }: Placed): boolean {
  const isEntry = path.length < 3 || path.length === 4;
  const isKey = ['id', 'steps'].includes(String(path.at(-1)));
  return path[0] === 'chapters' && !READABLE_ID.includes(finding.rule) && (isEntry || isKey);
}

function isOfEvent({ path }: Placed, id: unknown, story: unknown): boolean {
  return path[0] === 'events' && valueAt(['events', path[1] ?? '', 'id'], story) === id;
}

/** What the timelines show, or in which lane the event belongs, is not certain. */
const explainsNotShown: Explains = (error, { value }, story) => {
  const { path, refersTo } = error;
  const isLane = isAboutLanes(error);
  if (path[0] === 'timelines') return isLane || refersTo.has('events') || refersTo.has('series');
  return isLane && isOfEvent(error, value, story);
};

/** The window's dates, or the event's own, are wrong. */
const explainsOutside: Explains = (error, finding, story) => {
  const key = lastOf(error);
  if (['from', 'to'].includes(key)) return isWithin(error.path, finding.path.slice(0, -2));
  return ['date', 'end'].includes(key) && isOfEvent(error, finding.value, story);
};

/** An id is unknown: the entry or the step that has it cannot be read. */
const UNKNOWN: Explanation = {
  isCandidate: (error) => {
    const { path } = error;
    const isEntry = path.length < 3 || (path.length === 4 && path[0] === 'chapters');
    return isEntry || ['id', 'steps'].includes(lastOf(error));
  },
  explains: (error, { refersTo, value }) =>
    [...refersTo].some((list) =>
      list === 'steps' ? hidesStep(error) : hidesEntry(error, list, value),
    ),
};

const NOT_SHOWN: Explanation = {
  isCandidate: (error) => error.path[0] === 'timelines' || isAboutLanes(error),
  explains: explainsNotShown,
};

/** Errors in one of these keys explain it. */
const byKeys = (keys: readonly string[], explains: Explains = isInSameEntry): Explanation => ({
  isCandidate: (error) => keys.includes(lastOf(error)),
  explains,
});

const HEAD_DAYS = ['story', 'published', 'updated'];

/** The day of the story, or one of these keys of the entry, cannot be read. */
const byDays = (...keys: string[]): Explanation =>
  byKeys([...HEAD_DAYS, ...keys], (error, finding) => {
    if (error.path[0] === 'story') return HEAD_DAYS.includes(lastOf(error));
    return keys.includes(lastOf(error)) && isInSameEntry(error, finding);
  });

/** By the rule of the follow-on error. */
const EXPLANATIONS: Partial<Record<string, Explanation>> = {
  unused: {
    isCandidate: ({ finding: { rule } }) =>
      rule === 'unknown-reference' || HIDES_REFERENCES.includes(rule),
    explains: explainsUnused,
  },
  'unknown-reference': UNKNOWN,
  'wrong-lane': UNKNOWN,
  'no-source': byKeys(['claims', 'verdict']),
  'not-shown': NOT_SHOWN,
  'no-lane': NOT_SHOWN,
  'focus-not-held': NOT_SHOWN,
  'focus-outside': byKeys(['from', 'to', 'date', 'end'], explainsOutside),
  'not-scheduled': byDays('scheduled'),
  'scheduled-past': byDays('date', 'end'),
  'change-ahead': byDays(),
  'long-name': byKeys(['short']),
  'share-gap': {
    isCandidate: ({ path }) => path[0] === 'series',
    explains: ({ path }) => path[2] === 'figures',
  },
};

function listsNamedIn(node: SchemaNode): Referable[] {
  const { wrapped, item, options = [], entries = {} } = node;
  const { refTo = [], words } = metadataOf(node);
  const own: readonly Referable[] = words === 'inline' ? ['events', 'places', 'sources'] : refTo;
  const inner = [wrapped, item, ...options, ...Object.values(entries)];
  // The options of a picklist are strings.
  const nodes = inner.filter((each) => typeof each === 'object');
  return [...own, ...nodes.flatMap(listsNamedIn)];
}

/** Remembered, as thousands of errors may be in the same part of the schema, which never changes. */
const lists = new WeakMap<SchemaNode, ReadonlySet<Referable>>();

/** @returns the lists to which a value of this part, or something inside it, may refer; all without a part */
function listsFor(node: SchemaNode = STORY_NODE): ReadonlySet<Referable> {
  const known = lists.get(node) ?? new Set(listsNamedIn(node));
  lists.set(node, known);
  return known;
}

function place(finding: Finding, story: unknown): Placed {
  const { rule, nearest } = finding;
  const isMisspelt = rule === 'unknown-key' && nearest;
  const path = isMisspelt ? [...finding.path.slice(0, -1), nearest] : finding.path;
  return {
    finding,
    path,
    value: valueAt(finding.path, story),
    refersTo: listsFor(nodeAt(path, story)),
  };
}

/** Of a flood, so many findings of one rule are compared with each other; they stand for the rest. */
const MOST_COMPARED = 2000;

/** @returns the findings in two parts: the first ones of each rule, and the rest of a flood */
function dividedByRule(findings: readonly Finding[]): [first: Finding[], rest: Finding[]] {
  const counts = new Map<string, number>();
  const [first, rest]: [Finding[], Finding[]] = [[], []];
  for (const finding of findings) {
    const count = counts.get(finding.rule) ?? 0;
    counts.set(finding.rule, count + 1);
    (count < MOST_COMPARED ? first : rest).push(finding);
  }
  return [first, rest];
}

/**
 * @param findings everything that was found
 * @param story what the JSON holds
 * @returns the findings that follow from no other: at least one error where there was one
 */
export function withoutFollowOns(findings: readonly Finding[], story: unknown): Finding[] {
  const [first, rest] = dividedByRule(findings);
  const kept = keptOf(first, story);
  const rules = new Set(kept.map(({ rule }) => rule));
  return rest.length === 0 ? kept : [...kept, ...rest.filter(({ rule }) => rules.has(rule))];
}

function keptOf(findings: readonly Finding[], story: unknown): Finding[] {
  const placed = findings.map((finding) => place(finding, story));
  const errors = placed.filter(({ finding }) => finding.severity === 'error');
  const candidates = new Map<Explanation, Placed[]>();
  const candidatesFor = (explanation: Explanation) => {
    const known = candidates.get(explanation) ?? errors.filter(explanation.isCandidate);
    candidates.set(explanation, known);
    return known;
  };
  const isFollowOn = (each: Placed) => {
    const explanation = EXPLANATIONS[each.finding.rule];
    if (!explanation) return false;
    return candidatesFor(explanation).some(
      (error) => error !== each && explanation.explains(error, each, story),
    );
  };
  return placed.filter((each) => !isFollowOn(each)).map(({ finding }) => finding);
}
