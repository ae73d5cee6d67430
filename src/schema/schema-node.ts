/** The dataset's schema as a tree that can be walked beside a value. */
import * as v from 'valibot';
import type { Path } from './path.ts';
import { storySchema } from './schema.ts';
import type { Referable } from './primitives.ts';

/** The fields of valibot's schemas that are read here; which of them exist depends on the type. */
export interface SchemaNode extends v.GenericSchema {
  readonly entries?: Readonly<Record<string, SchemaNode>>;
  readonly item?: SchemaNode;
  readonly wrapped?: SchemaNode;
  readonly options?: readonly SchemaNode[];
  /** Of a variant: the key that tells its options apart. */
  readonly key?: string;
  readonly literal?: unknown;
}

/** The metadata that the schema has on some values. */
export interface Metadata {
  /** Of a reference: the lists that may have the entry with this id. */
  refTo?: Referable[];
  /** Of a text that readers see: whether it is in the inline form. */
  words?: 'plain' | 'inline';
  /** A valid value. */
  example?: string | number;
  /** What would be valid instead, in words. */
  otherwise?: string;
}

export function metadataOf(node: SchemaNode): Metadata {
  return v.getMetadata(node);
}

export const STORY_NODE = storySchema as unknown as SchemaNode;

/** @returns whether it is an object, and not a list */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** @returns the kinds of a variant: the values that its key may have */
export function kindsOf({ options = [], key = '' }: SchemaNode): string[] {
  return options.map((option) => String(option.entries?.[key]?.literal));
}

/**
 * @returns the schema for this very value: without the wrapper that makes it optional, and of a variant or
 *   a union the option to which the value belongs, if any
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
 * @param story what the JSON holds: it decides between the kinds of a variant
 * @returns the schema of what is, or should be, at a place in the dataset
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
