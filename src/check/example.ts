/** What is missing, shown as it could stand in this very dataset. */
import type { Finding } from './problem.ts';
import type { Referable } from '../schema/primitives.ts';
import { isRecord, metadataOf, nodeAt, nodeFor, type SchemaNode } from '../schema/schema-node.ts';

/** Brackets in brackets; deeper ones would hide what is meant. */
const DEEPEST = 3;

/** The id of an entry that is there already, if any. */
function idFrom(story: unknown, lists: readonly Referable[]): string {
  const entries = lists.flatMap((list) => (isRecord(story) ? story[list] : []));
  const ids = entries.map((entry) => (isRecord(entry) ? entry['id'] : undefined));
  return ids.find((id): id is string => typeof id === 'string') ?? '…';
}

function exampleOfList(item: SchemaNode, story: unknown, depth: number): string {
  return depth > DEEPEST ? '[ … ]' : `[${exampleOf(item, story, depth + 1)}]`;
}

/** With what must be there alone. */
function exampleOfEntry(
  entries: Readonly<Record<string, SchemaNode>>,
  story: unknown,
  depth: number,
): string {
  if (depth > DEEPEST) return '{ … }';
  const keys = Object.entries(entries)
    .filter(([, schema]) => schema.type !== 'optional')
    .map(([key, schema]) => `"${key}": ${exampleOf(schema, story, depth + 1)}`);
  return `{ ${keys.join(', ')} }`;
}

/** @returns JSON that has the form, with ids of the dataset where it has some */
function exampleOf(schema: SchemaNode, story: unknown, depth = 1): string {
  const node = nodeFor(schema, undefined) ?? schema;
  const { entries, item, options, literal } = node;
  if (item) return exampleOfList(item, story, depth);
  if (entries) return exampleOfEntry(entries, story, depth);
  const [first] = options ?? [];
  if (typeof first === 'object') return exampleOf(first, story, depth);
  const { refTo, example } = metadataOf(node);
  const ofType = node.type === 'number' ? 1 : '…';
  return JSON.stringify(literal ?? first ?? example ?? (refTo ? idFrom(story, refTo) : ofType));
}

/** Lists, entries and ids need an example; of the other forms the schema's own words have one. */
function needsExample(node: SchemaNode): boolean {
  return node.type !== 'string' || metadataOf(node).refTo !== undefined;
}

/**
 * @param finding a key that is missing, told as the schema describes it
 * @param story what the JSON holds
 * @returns the same finding with an example; any other finding as it is
 */
export function withExample(finding: Finding, story: unknown): Finding {
  const schema = finding.rule === 'missing-key' ? nodeAt(finding.path, story) : undefined;
  if (!schema || !needsExample(schema)) return finding;
  const what = finding.expected?.replace(/\.$/, '') ?? '';
  const example = `"${String(finding.path.at(-1))}": ${exampleOf(schema, story)}`;
  const { otherwise } = metadataOf(schema);
  return {
    ...finding,
    expected: `${what}; for example ${example}${otherwise ? `; or ${otherwise}` : ''}`,
  };
}
