/** Which lists' entries a part of the dataset may name. */
import type { Referable } from '../schema/primitives.ts';
import { metadataOf, STORY_NODE, type SchemaNode } from '../schema/schema-node.ts';

function namedBy(node: SchemaNode): readonly Referable[] {
  const { refTo = [], words } = metadataOf(node);
  return words === 'inline' ? ['events', 'places', 'sources'] : refTo;
}

function collect(node: SchemaNode): readonly Referable[] {
  const { wrapped, item, options = [], entries = {} } = node;
  const inner = [wrapped, item, ...options, ...Object.values(entries)];
  // The options of a picklist are words.
  const nodes = inner.filter((each) => typeof each === 'object');
  return [...namedBy(node), ...nodes.flatMap(collect)];
}

/** The schema never changes, and thousands of faults may lie in the same part of it. */
const known = new WeakMap<SchemaNode, ReadonlySet<Referable>>();

/** @param node the schema of the part; without one, it may name what anything in a story may */
export function listsNamedIn(node: SchemaNode = STORY_NODE): ReadonlySet<Referable> {
  const lists = known.get(node) ?? new Set(collect(node));
  known.set(node, lists);
  return lists;
}
