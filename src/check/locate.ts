/** Parses JSON and tells the line and column of each part. */
import { parse, type DocumentNode, type MemberNode, type ValueNode } from '@humanwhocodes/momoa';
import { explainJsonFault } from './json-fault.ts';
import type { Finding } from './problem.ts';
import type { Path } from '../schema/path.ts';

export interface Position {
  /** From 1. */
  line: number;
  column: number;
}

export interface LocatedJson {
  value: unknown;
  /** The place of a value (or of its key); where there is none, of what is around it. */
  positionOf: (path: Path, atKey?: boolean) => Position;
  /** Keys that one object has twice. */
  duplicates: Finding[];
}

/** Why a text is not JSON. */
export interface NotJson extends Position {
  message: string;
  expected: string;
}

function keyOf({ name }: MemberNode): string {
  return name.type === 'String' ? name.value : name.name;
}

function positionIn(body: ValueNode, path: Path, atKey: boolean): Position {
  let node = body;
  for (const [i, part] of path.entries()) {
    const member =
      node.type === 'Object' ? node.members.findLast((m) => keyOf(m) === part) : undefined;
    if (member && atKey && i === path.length - 1) return member.name.loc.start;
    const inner = node.type === 'Array' ? node.elements[Number(part)] : member;
    if (!inner) break;
    node = inner.value;
  }
  return node.loc.start;
}

function duplicateKey(path: Path): Finding {
  return {
    severity: 'error',
    rule: 'duplicate-key',
    path,
    atKey: true,
    message: `"${String(path.at(-1))}" appears twice in the same entry; only the last one would count`,
    expected: 'each key once',
  };
}

function duplicateKeys(node: ValueNode, path: Path): Finding[] {
  if (node.type === 'Array') {
    return node.elements.flatMap(({ value }, i) => duplicateKeys(value, [...path, i]));
  }
  if (node.type !== 'Object') return [];
  const seen = new Set<string>();
  return node.members.flatMap((member) => {
    const key = keyOf(member);
    const own = seen.has(key) ? [duplicateKey([...path, key])] : [];
    seen.add(key);
    return [...own, ...duplicateKeys(member.value, [...path, key])];
  });
}

function placeOf(text: string, offset: number): Position {
  const lines = text.slice(0, offset).split('\n');
  return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
}

/** Where the parser gave up; the end of the text where that came too early. */
function offsetOf(error: unknown, text: string): number {
  const { offset, message } = error as { offset?: number; message: string };
  const isEnd = offset === undefined || /end of input|\uffff/.test(message);
  return isEnd ? text.trimEnd().length : offset;
}

function explain(error: unknown, text: string): NotJson {
  if (error instanceof RangeError) {
    const expected = 'an entry in { } that follows the schema';
    return { line: 1, column: 1, message: 'it is nested too deeply', expected };
  }
  const { offset, message, expected } = explainJsonFault(text, offsetOf(error, text));
  return { ...placeOf(text, offset), message, expected };
}

/** @returns the value with its places, or why the text is not JSON (strictly: without comments) */
export function locateJson(text: string): LocatedJson | NotJson {
  try {
    const { body }: DocumentNode = parse(text, { mode: 'json' });
    return {
      // The parser above allows line breaks and tabs inside strings; this one does not.
      value: JSON.parse(text) as unknown,
      positionOf: (path, atKey = false) => positionIn(body, path, atKey),
      duplicates: duplicateKeys(body, []),
    };
  } catch (error) {
    return explain(error, text);
  }
}
