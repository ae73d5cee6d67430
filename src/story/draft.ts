/**
 * A dataset that may still have faults, as the rules see it: every entry that
 * has the right shape by itself, and every id that stands anywhere, so that
 * one typing error hides no other problem.
 */
import * as v from 'valibot';
import type { Path } from './problem.ts';
import { correction, factCheck, head, note, step, update } from './schema/article.ts';
import { event, series, source, theme } from './schema/record.ts';
import { timeline } from './schema/timeline.ts';
import { actor, link, linkKind, place } from './schema/world.ts';
import type { Head, Step } from './story.ts';

/** The lists of the dataset with what each of their entries must be. */
export const LISTS = {
  places: place,
  actors: actor,
  linkKinds: linkKind,
  links: link,
  themes: theme,
  events: event,
  series,
  timelines: timeline,
  factChecks: factCheck,
  updates: update,
  corrections: correction,
  notes: note,
  sources: source,
} as const;

export type ListName = keyof typeof LISTS;

export interface Entry<T> {
  value: T;
  path: Path;
}

type Entries = { [Name in ListName]: Entry<v.InferOutput<(typeof LISTS)[Name]>>[] };

export interface Draft extends Entries {
  head: Head | undefined;
  steps: (Entry<Step> & { chapter: string })[];
  /** Every id in a list, also of entries with other faults; in order, twice where it stands twice. */
  ids: Record<ListName | 'chapters', Entry<string>[]>;
  /** The same for steps, as `chapter/step`. */
  stepIds: Entry<string>[];
}

type Raw = Record<string, unknown>;

function asRaw(value: unknown): Raw {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Raw) : {};
}

function asList(value: unknown): unknown[] {
  return Array.isArray(value) ? (value as unknown[]) : [];
}

function entriesOf<Schema extends v.GenericSchema>(
  schema: Schema,
  list: unknown,
  path: Path,
): Entry<v.InferOutput<Schema>>[] {
  return asList(list).flatMap((raw, i) => {
    const result = v.safeParse(schema, raw);
    return result.success ? [{ value: result.output, path: [...path, i] }] : [];
  });
}

function idsIn(list: unknown, path: Path): Entry<string>[] {
  return asList(list).flatMap((raw, i) => {
    const { id } = asRaw(raw);
    return typeof id === 'string' ? [{ value: id, path: [...path, i, 'id'] }] : [];
  });
}

function stepsOf(chapters: unknown): Pick<Draft, 'steps' | 'stepIds'> {
  const each = asList(chapters).map((raw, i) => {
    const { id, steps } = asRaw(raw);
    const name = typeof id === 'string' ? id : '';
    const path: Path = ['chapters', i, 'steps'];
    return {
      steps: entriesOf(step, steps, path).map((entry) => ({ ...entry, chapter: name })),
      stepIds: idsIn(steps, path).map((entry) => ({ ...entry, value: `${name}/${entry.value}` })),
    };
  });
  return { steps: each.flatMap((c) => c.steps), stepIds: each.flatMap((c) => c.stepIds) };
}

/** @param value what the JSON holds; anything at all */
export function draftOf(value: unknown): Draft {
  const raw = asRaw(value);
  const names = Object.keys(LISTS) as ListName[];
  const lists = names.map((name) => [name, entriesOf(LISTS[name], raw[name], [name])]);
  const ids = [...names, 'chapters'].map((name) => [name, idsIn(raw[name], [name])]);
  const top = v.safeParse(head, raw['story']);
  return {
    ...(Object.fromEntries(lists) as Entries),
    ids: Object.fromEntries(ids) as Draft['ids'],
    head: top.success ? top.output : undefined,
    ...stepsOf(raw['chapters']),
  };
}
