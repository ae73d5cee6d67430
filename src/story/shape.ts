/** What the schema finds wrong, in an editor's words. */
import * as v from 'valibot';
import { nearest } from './nearest.ts';
import type { Finding, Path } from './problem.ts';
import { storySchema } from './schema.ts';

/** What valibot's schemas have in common with what is read off them here. */
interface AnySchema {
  type: string;
  entries?: Record<string, AnySchema>;
  item?: AnySchema;
  wrapped?: AnySchema;
  options?: readonly (AnySchema | string)[];
  pipe?: readonly AnySchema[];
  description?: string;
}

const WORDS: Record<string, string> = {
  string: 'text in quotation marks',
  number: 'a number, without quotation marks',
  boolean: 'true or false, without quotation marks',
  array: 'a list in [ ]',
  strict_object: 'an entry in { }',
  variant: 'an entry in { }',
};

function unwrap(schema: AnySchema): AnySchema {
  return schema.wrapped ? unwrap(schema.wrapped) : schema;
}

/** Every schema that may stand at a path: a variant has several. */
function schemasAt(path: Path): AnySchema[] {
  return path.reduce<AnySchema[]>(
    (schemas, part) =>
      schemas.flatMap(alternatives).flatMap((schema) => {
        const next = typeof part === 'number' ? schema.item : schema.entries?.[part];
        return next ? [next] : [];
      }),
    [storySchema as unknown as AnySchema],
  );
}

function alternatives(schema: AnySchema): AnySchema[] {
  const inner = unwrap(schema);
  const options = (inner.options ?? []).filter((option) => typeof option !== 'string');
  return options.length > 0 ? options.flatMap(alternatives) : [inner];
}

/** The schema's own description, for what should stand at a path. */
function describe(path: Path): string | undefined {
  const described = schemasAt(path).flatMap((schema) => [schema, ...(schema.pipe ?? [])]);
  return described.find((schema) => schema.description)?.description;
}

function keysAt(path: Path): string[] {
  return schemasAt(path)
    .flatMap(alternatives)
    .flatMap((schema) => Object.keys(schema.entries ?? {}));
}

function show(value: unknown): string {
  const text = JSON.stringify(value) ?? 'nothing';
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}

type Issue = v.BaseIssue<unknown>;

function unknownKey(path: Path): Finding {
  const key = String(path.at(-1));
  const known = keysAt(path.slice(0, -1));
  return {
    severity: 'error',
    rule: 'unknown-key',
    path,
    atKey: true,
    message: `"${key}" is not a key of this entry`,
    expected: `one of ${known.join(', ')}`,
    nearest: nearest(key, known),
  };
}

function missingKey(path: Path): Finding {
  const key = String(path.at(-1));
  return {
    severity: 'error',
    rule: key === 'alt' ? 'no-alternative' : 'missing-key',
    path,
    message: `"${key}" is missing`,
    expected: describe(path) ?? `a value for "${key}"`,
  };
}

function notOneOf(issue: Issue, path: Path): Finding {
  const options =
    (issue.expected ?? '').match(/"([^"]+)"/g)?.map((word) => word.slice(1, -1)) ?? [];
  return {
    severity: 'error',
    rule: 'not-one-of',
    path,
    message: `${show(issue.input)} is not possible here`,
    expected: `one of ${options.join(', ')}`,
    nearest: typeof issue.input === 'string' ? nearest(issue.input, options) : undefined,
  };
}

function wrongType(issue: Issue, path: Path): Finding {
  const expected = issue.type === 'union' ? describe(path) : WORDS[issue.type];
  const message = `${show(issue.input)} is of the wrong kind`;
  return { severity: 'error', rule: 'wrong-type', path, message, expected };
}

/** A value of the right type that breaks a pattern or a limit: the schema's message says what was expected. */
function wrongForm(issue: Issue, path: Path): Finding {
  const isEmpty = typeof issue.input === 'string' && issue.input.trim() === '';
  const noAlternative = path.at(-1) === 'alt';
  return {
    severity: 'error',
    rule: noAlternative ? 'no-alternative' : isEmpty ? 'empty' : ruleOf(path),
    path,
    message: isEmpty ? 'the text is empty' : `${show(issue.input)} has the wrong form`,
    expected: noAlternative ? describe(path) : issue.message,
  };
}

function ruleOf(path: Path): string {
  return ['lat', 'lng', 'north', 'south', 'east', 'west'].includes(String(path.at(-1)))
    ? 'off-the-globe'
    : 'wrong-form';
}

function toFinding(issue: Issue): Finding {
  const path = (issue.path ?? []).map((item) => item.key as string | number);
  const isObject = issue.type === 'strict_object';
  if (isObject && issue.expected === 'never') return unknownKey(path);
  if (issue.received === 'undefined') return missingKey(path);
  if (issue.type === 'picklist' || issue.type === 'literal' || isVariantKey(issue)) {
    return notOneOf(issue, path);
  }
  return issue.kind === 'schema' ? wrongType(issue, path) : wrongForm(issue, path);
}

function isVariantKey(issue: Issue): boolean {
  return issue.type === 'variant' && issue.expected !== 'Object';
}

/** A box or a list: the issues inside say more than that it is neither. */
function flatten(issue: Issue): Issue[] {
  const isBox =
    typeof issue.input === 'object' && issue.input !== null && !Array.isArray(issue.input);
  const inner = (issue.issues ?? []).filter((each) => each.path !== undefined || !isBox);
  const wanted = inner.filter((each) =>
    isBox ? each.type !== 'array' : each.type !== 'strict_object',
  );
  if (issue.type !== 'union' || !(isBox || Array.isArray(issue.input)) || wanted.length === 0) {
    return [issue];
  }
  return wanted.map(
    (each) => ({ ...each, path: [...(issue.path ?? []), ...(each.path ?? [])] }) as Issue,
  );
}

/** @returns everything in which the value differs from the dataset's schema. */
export function shapeFindings(value: unknown): Finding[] {
  const result = v.safeParse(storySchema, value);
  return (result.issues ?? []).flatMap((issue) => flatten(issue)).map(toFinding);
}
