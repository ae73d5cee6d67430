/** The dataset's schema as a tree that can be walked beside a value. */
import * as v from 'valibot';
import type { Path } from './path.ts';
import { storySchema } from './schema.ts';
import type { Referable } from './primitives.ts';

/** What is read off valibot's schemas here; which of it is there depends on the type. */
export interface SchemaNode extends v.GenericSchema {
  readonly entries?: Readonly<Record<string, SchemaNode>>;
  readonly item?: SchemaNode;
  readonly wrapped?: SchemaNode;
  readonly options?: readonly SchemaNode[];
  /** Of a variant: the key that tells its options apart. */
  readonly key?: string;
  readonly literal?: unknown;
}

/** What the schema says of a value beyond its form. */
export interface Metadata {
  /** The lists in which the id stands that it is. */
  refTo?: Referable[];
  /** Words that readers see, with or without marks in them. */
  words?: 'plain' | 'inline';
  /** A value that would do. */
  example?: string | number;
  /** What may stand there instead. */
  otherwise?: string;
}

export function metadataOf(node: SchemaNode): Metadata {
  return v.getMetadata(node);
}

export const STORY_NODE = storySchema as unknown as SchemaNode;

/** @returns whether it is an entry in { }, no list. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** @returns the options that a value of several kinds, told apart by a key, may have. */
export function kindsOf({ options = [], key = '' }: SchemaNode): string[] {
  return options.map((option) => String(option.entries?.[key]?.literal));
}

/**
 * @returns the schema that this very value must meet: without what makes it
 * optional, and of several kinds the one that the value says it is, if any
 */
export function nodeFor(schema: SchemaNode, value: unknown): SchemaNode | undefined {
  const { wrapped, options, key } = schema;
  if (wrapped) return nodeFor(wrapped, value);
  if (schema.type === 'variant' && key && isRecord(value)) {
    return options?.find((option) => option.entries?.[key]?.literal === value[key]);
  }
  if (schema.type !== 'union') return schema;
  const wanted = Array.isArray(value) ? 'array' : isRecord(value) ? 'strict_object' : undefined;
  return options?.find((option) => option.type === wanted);
}

/**
 * @param story what the JSON holds: of several kinds, it says which one
 * @returns the schema of what stands, or should stand, at a place in the dataset
 */
export function nodeAt(path: Path, story: unknown): SchemaNode | undefined {
  let node: SchemaNode | undefined = STORY_NODE;
  let value = story;
  for (const part of path) {
    const around: SchemaNode | undefined = node && nodeFor(node, value);
    node = typeof part === 'number' ? around?.item : around?.entries?.[part];
    value = (value as Record<string | number, unknown> | null | undefined)?.[part];
  }
  return node;
}
