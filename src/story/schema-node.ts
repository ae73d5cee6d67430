/** The dataset's schema as a tree that can be walked beside a value. */
import type * as v from 'valibot';
import { storySchema } from './schema.ts';

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

export const STORY_NODE = storySchema as unknown as SchemaNode;

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
