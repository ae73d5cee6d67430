/**
 * Validates a value against the dataset's schema, part by part: what is wrong with its shape, and all
 * that is valid, so that the rules can look at the rest and one mistake hides no other problem.
 */
import * as v from 'valibot';
import { error, type Finding } from './problem.ts';
import { formatPath, type Path } from '../schema/path.ts';
import { isRecord, nodeFor, STORY_NODE, type SchemaNode } from '../schema/schema-node.ts';
import { misshapen, missingKey, notAnEntry, unknownKey, withExample } from './shape-messages.ts';
import type { Story } from '../schema/story.ts';

/**
 * A dataset of which any part may be missing: the valid parts, each in its place. What is there has the schema's type
 * (a list where a list is wanted, and so on), so that rules need not look.
 */
export type Sound<T> = T extends readonly (infer Item)[]
  ? (Sound<Item> | undefined)[]
  : T extends object
    ? { [Key in keyof T]?: Sound<T[Key]> | undefined }
    : T;

interface Examined {
  sound: unknown;
  findings: Finding[];
}

/** In one list; after so many, the file is not what was meant, and the rest would only fill memory. */
const MOST_FAULTS = 10_000;

function tooMany(path: Path, what: string): Finding {
  const message = `there are so many problems here that ${what}`;
  return error('too-many', path, message, 'the problems before these corrected, then a new check');
}

function examineItems(item: SchemaNode, list: readonly unknown[], path: Path): Examined {
  const [sound, findings]: [unknown[], Finding[]] = [[], []];
  for (const [i, value] of list.entries()) {
    if (findings.length > MOST_FAULTS) {
      const what = `the last ${list.length - i} of ${list.length} items were not looked at`;
      return { sound, findings: [...findings, tooMany(path, what)] };
    }
    const examined = examine(item, value, [...path, i]);
    sound.push(examined.sound);
    for (const finding of examined.findings) findings.push(finding);
  }
  return { sound, findings };
}

function examineKey(schema: SchemaNode, entry: object, key: string, path: Path): Examined {
  if (Object.hasOwn(entry, key)) {
    return examine(schema, (entry as Record<string, unknown>)[key], [...path, key]);
  }
  const isOptional = schema.type === 'optional';
  const findings = isOptional ? [] : [missingKey(schema, [...path, key])];
  return { sound: isOptional ? v.getDefault(schema) : undefined, findings };
}

/** Adds the keys that the schema does not have; a key that was only misspelt is not reported as missing as well. */
function withUnknownKeys(found: Finding[], entry: object, known: string[], path: Path): Finding[] {
  const others = Object.keys(entry).filter((key) => !known.includes(key));
  const unknown = others.slice(0, MOST_FAULTS).map((key) => unknownKey([...path, key], known));
  if (unknown.length === 0) return found;
  if (others.length > unknown.length)
    unknown.push(
      tooMany(path, `${others.length - unknown.length} more unknown keys are not listed`),
    );
  const meant = new Set(unknown.map(({ nearest }) => formatPath([...path, nearest ?? ''])));
  return [...unknown, ...found.filter((each) => !meant.has(formatPath(each.path)))];
}

function examineEntry(
  schemas: Readonly<Record<string, SchemaNode>>,
  entry: object,
  path: Path,
): Examined {
  const keys = Object.entries(schemas).map(
    ([key, schema]) => [key, examineKey(schema, entry, key, path)] as const,
  );
  const findings = keys.flatMap(([, examined]) => examined.findings);
  return {
    sound: Object.fromEntries(keys.map(([key, examined]) => [key, examined.sound])),
    findings: withUnknownKeys(findings, entry, Object.keys(schemas), path),
  };
}

/** The entries or items of the value, where the schema has such. */
function examineInside(schema: SchemaNode, value: unknown, path: Path): Examined {
  const { entries, item } = nodeFor(schema, value) ?? {};
  if (entries && isRecord(value)) return examineEntry(entries, value, path);
  if (item && Array.isArray(value)) return examineItems(item, value, path);
  // An entry of an unknown kind still has its id, to which others may refer. What is not an entry at all has none.
  const hasId = schema.type === 'variant' && isRecord(value) && typeof value['id'] === 'string';
  return { sound: hasId ? { id: value['id'] } : undefined, findings: [] };
}

/** Asked first, as valibot would look for the keys of an entry in a list, too. */
function isUnlikeEntry(schema: SchemaNode, value: unknown): boolean {
  const type = nodeFor(schema, value)?.type ?? '';
  return ['strict_object', 'variant'].includes(type) && !isRecord(value);
}

/**
 * @param value anything at all
 * @returns the findings, and what of the value is valid: all of it, with its defaults, exactly when there is no finding
 */
export function examine(schema: SchemaNode, value: unknown, path: Path = []): Examined {
  if (isUnlikeEntry(schema, value))
    return { sound: undefined, findings: [notAnEntry(value, path)] };
  const inside = examineInside(schema, value, path);
  if (inside.findings.length > 0) return inside;
  // All that is inside is valid, so any issue now is about the value itself.
  const result = v.safeParse(schema, value, { abortPipeEarly: true });
  if (result.success) return { sound: result.output, findings: [] };
  const own = v.safeParse(nodeFor(schema, value) ?? schema, value, { abortPipeEarly: true });
  const issues = own.issues ?? result.issues;
  return { sound: inside.sound, findings: issues.map((issue) => misshapen(schema, issue, path)) };
}

/**
 * @param value what the JSON holds
 * @returns the same of a story, with examples of what is missing
 */
export function examineStory(value: unknown): { sound: Sound<Story>; findings: Finding[] } {
  const { sound, findings } = examine(STORY_NODE, value);
  return {
    sound: (sound ?? {}) as Sound<Story>,
    findings: findings.map((finding) => withExample(finding, value)),
  };
}
