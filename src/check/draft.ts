/** The draft: what of a dataset is valid, and what it contains, for the rules to look at. */
import type { Sound } from './examine.ts';
import { entitiesIn, tagsIn } from '../text/html.ts';
import { linksIn, parseInline, referencesIn, type InlineFault } from '../text/inline.ts';
import type { Path } from '../schema/path.ts';
import {
  isRecord,
  metadataOf,
  nodeFor,
  STORY_NODE,
  type SchemaNode,
} from '../schema/schema-node.ts';
import type { Referable } from '../schema/primitives.ts';
import type { Scene, Step, Story } from '../schema/story.ts';

/** A part of the dataset and its place. */
export interface Entry<T> {
  value: T;
  path: Path;
}

/** A reference to another entry, in a field of its own or inside a text. */
export interface Reference {
  /** As written. */
  id: string;
  /** The lists that may have the entry. */
  to: readonly Referable[];
  path: Path;
}

/** A text that readers see, and what they should not see in it. */
export interface DraftText extends Entry<string> {
  faults: InlineFault[];
}

export interface Draft {
  story: Sound<Story>;
  references: Reference[];
  /** Every string but references: texts, addresses, dates. */
  strings: Entry<string>[];
  /** Web and e-mail addresses, in fields of their own or inside a text. */
  addresses: Entry<string>[];
  texts: DraftText[];
}

/** @returns the entries of a list, each with its place, without those that are not valid. */
export function entriesOf<T>(list: readonly (T | undefined)[] | undefined, path: Path): Entry<T>[] {
  return (list ?? []).flatMap((value, i) =>
    value === undefined ? [] : [{ value, path: [...path, i] }],
  );
}

/** @returns the entries of a list by their ids, without those whose id cannot be read */
export function byId<T extends { id?: string | undefined }>(
  list: readonly (T | undefined)[] | undefined,
): ReadonlyMap<string | undefined, T> {
  return new Map(
    (list ?? []).flatMap((entry) => (entry?.id === undefined ? [] : [[entry.id, entry]])),
  );
}

/** Every valid step, chapter by chapter. */
export function stepsOf({ chapters }: Sound<Story>): Entry<Sound<Step>>[] {
  return entriesOf(chapters, ['chapters']).flatMap(({ value, path }) =>
    entriesOf(value.steps, [...path, 'steps']),
  );
}

/** Every scene: the opening's, then those of the steps. */
export function scenesOf(story: Sound<Story>): Entry<Sound<Scene>>[] {
  const opening = { value: story.story?.opening, path: ['story', 'opening'] };
  return [opening, ...stepsOf(story)].flatMap(({ value, path }) =>
    value?.scene ? [{ value: value.scene, path: [...path, 'scene'] }] : [],
  );
}

const INLINE_LISTS = { event: 'events', place: 'places', source: 'sources' } as const;

function noteInline(draft: Draft, text: string, path: Path): void {
  const { paragraphs, faults } = parseInline(text);
  draft.texts.push({ value: text, path, faults: [...faults, ...entitiesIn(text)] });
  for (const { to, id } of paragraphs.flatMap(referencesIn)) {
    draft.references.push({ id, to: [INLINE_LISTS[to]], path });
  }
  for (const value of paragraphs.flatMap(linksIn)) draft.addresses.push({ value, path });
}

function notePlain(draft: Draft, text: string, path: Path): void {
  draft.texts.push({ value: text, path, faults: [...tagsIn(text), ...entitiesIn(text)] });
}

/** Matches a whole string: one that goes on after an address is a text. */
const ADDRESS = /^(?:https?:\/\/|mailto:)\S+$/;

function noteAll(draft: Draft, schema: SchemaNode, value: unknown, path: Path): void {
  const node = nodeFor(schema, value);
  if (!node) return;
  if (Array.isArray(value)) {
    const { item } = node;
    if (item) value.forEach((each, i) => noteAll(draft, item, each, [...path, i]));
  } else if (isRecord(value)) {
    for (const [key, inner] of Object.entries(node.entries ?? {})) {
      noteAll(draft, inner, value[key], [...path, key]);
    }
  } else if (typeof value === 'string') {
    const { refTo, words } = metadataOf(node);
    if (refTo) draft.references.push({ id: value, to: refTo, path });
    else draft.strings.push({ value, path });
    if (ADDRESS.test(value)) draft.addresses.push({ value, path });
    if (words === 'inline') noteInline(draft, value, path);
    if (words === 'plain') notePlain(draft, value, path);
  }
}

/** @param story what of the dataset is valid */
export function draftOf(story: Sound<Story>): Draft {
  const draft: Draft = { story, references: [], strings: [], addresses: [], texts: [] };
  noteAll(draft, STORY_NODE, story, []);
  return draft;
}
