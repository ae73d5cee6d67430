/** What is wrong with the shape of a value, in an editor's words, and an example of what is missing. */
import * as v from 'valibot';
import { nearest } from './nearest.ts';
import { error, type Finding } from './problem.ts';
import type { Path } from '../schema/path.ts';
import type { Referable } from '../schema/primitives.ts';
import {
  isRecord,
  kindsOf,
  metadataOf,
  nodeAt,
  nodeFor,
  type SchemaNode,
} from '../schema/schema-node.ts';

const KINDS: Record<string, string> = {
  string: 'text in quotation marks',
  number: 'a number without quotation marks',
  boolean: 'true or false without quotation marks',
  array: 'a list in [ ]',
  strict_object: 'an entry in { }',
  variant: 'an entry in { }',
};

const ON_THE_GLOBE = ['lat', 'lng', 'north', 'south', 'east', 'west'];

/** A value as the file has it, cut short. */
function show(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object' && value !== null) return 'an entry in { }';
  const text = typeof value === 'string' ? JSON.stringify(value) : String(value);
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}

function isAlternative(path: Path): boolean {
  return path.at(-1) === 'alt';
}

function oneOf(options: readonly string[] = []): string {
  return `one of ${options.join(', ')}`;
}

/** What is expected: the schema's own description, or else the type. */
function describe(schema: SchemaNode): string {
  const inner = nodeFor(schema, undefined) ?? schema;
  const kind = inner.type === 'picklist' ? oneOf(inner.options?.map(String)) : KINDS[inner.type];
  return v.getDescription(schema) ?? v.getDescription(inner) ?? kind ?? inner.expects;
}

/** @param known the keys that the entry may have */
export function unknownKey(path: Path, known: readonly string[]): Finding {
  const key = String(path.at(-1));
  const message = `"${key}" is not a key of this entry`;
  const finding = error('unknown-key', path, message, oneOf(known));
  return { ...finding, atKey: true, nearest: nearest(key, known) };
}

/** @param schema of the missing value; a missing text alternative has a rule of its own */
export function missingKey(schema: SchemaNode, path: Path): Finding {
  const rule = isAlternative(path) ? 'no-alternative' : 'missing-key';
  return error(rule, path, `"${String(path.at(-1))}" is missing`, describe(schema));
}

function notOneOf(value: unknown, path: Path, options: readonly string[]): Finding {
  const message =
    value === undefined
      ? `"${String(path.at(-1))}" is missing`
      : `${show(value)} is not allowed here`;
  const finding = error('not-one-of', path, message, oneOf(options));
  return { ...finding, nearest: typeof value === 'string' ? nearest(value, options) : undefined };
}

function isEmpty(value: unknown): boolean {
  return Array.isArray(value) ? value.length === 0 : String(value).trim() === '';
}

function ruleOf(issue: v.BaseIssue<unknown>, path: Path): string {
  if (isAlternative(path)) return 'no-alternative';
  if (isEmpty(issue.input)) return 'empty';
  if (issue.type === 'check') return 'impossible-date';
  return ON_THE_GLOBE.includes(String(path.at(-1))) ? 'off-the-globe' : 'wrong-form';
}

function messageFor(rule: string, value: unknown): string {
  if (isEmpty(value)) return `the ${Array.isArray(value) ? 'list' : 'text'} is empty`;
  if (rule === 'impossible-date') return `${show(value)} is not a calendar date`;
  if (rule === 'off-the-globe') return `${show(value)} is not a valid coordinate`;
  return typeof value === 'number'
    ? `${show(value)} is not allowed here`
    : `wrong format: ${show(value)}`;
}

/** A value of the right type that breaks a pattern or a limit; the schema's message says what was expected. */
function wrongForm(schema: SchemaNode, issue: v.BaseIssue<unknown>, path: Path): Finding {
  const rule = ruleOf(issue, path);
  const expected = isAlternative(path) ? describe(schema) : issue.message;
  return error(rule, path, messageFor(rule, issue.input), expected);
}

/** A list or a single value where the schema has an entry: its keys are not looked for. */
export function notAnEntry(value: unknown, path: Path): Finding {
  return error('wrong-type', path, `wrong type: ${show(value)}`, 'an entry in { }');
}

/**
 * @param schema what the value must meet
 * @param issue what valibot finds wrong with the value itself
 */
export function misshapen(schema: SchemaNode, issue: v.BaseIssue<unknown>, path: Path): Finding {
  const node = nodeFor(schema, issue.input) ?? schema;
  const key = issue.path?.[0]?.key;
  if (node.type === 'variant' && typeof key === 'string') {
    return notOneOf(issue.input, [...path, key], kindsOf(node));
  }
  if (node.type === 'picklist') {
    return notOneOf(issue.input, path, (node.options ?? []).map(String));
  }
  if (issue.kind === 'validation') return wrongForm(schema, issue, path);
  const expected = node.type === 'union' ? describe(schema) : (KINDS[node.type] ?? issue.message);
  return error('wrong-type', path, `wrong type: ${show(issue.input)}`, expected);
}

/** How deep brackets may be nested in an example; what is deeper is left out. */
const DEEPEST = 3;

/** The id of an entry that the dataset has already, if any. */
function idFrom(story: unknown, lists: readonly Referable[]): string {
  const entries = lists.flatMap((list) => (isRecord(story) ? story[list] : []));
  const ids = entries.map((entry) => (isRecord(entry) ? entry['id'] : undefined));
  return ids.find((id): id is string => typeof id === 'string') ?? '…';
}

function exampleOfList(item: SchemaNode, story: unknown, depth: number): string {
  return depth > DEEPEST ? '[ … ]' : `[${exampleOf(item, story, depth + 1)}]`;
}

/** With its required keys only. */
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

/** @returns JSON that the schema accepts, with ids of the dataset where it has some */
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

/** Lists, entries and ids need an example; the schema's descriptions of other strings contain one. */
function needsExample(node: SchemaNode): boolean {
  return node.type !== 'string' || metadataOf(node).refTo !== undefined;
}

/**
 * @param finding any finding
 * @param story what the JSON holds
 * @returns of a missing key, the finding with an example; any other finding as it is
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
