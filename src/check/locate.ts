/** Parses JSON and tells the line and column of each part. */
import { parse, type DocumentNode, type MemberNode, type ValueNode } from '@humanwhocodes/momoa';
import { explainJsonFault } from './json-fault.ts';
import { error, type Finding, type Problem } from './problem.ts';
import { formatPath, type Path } from '../schema/path.ts';

interface Position {
  /** From 1. */
  line: number;
  column: number;
}

export interface LocatedJson {
  value: unknown;
  /** @returns the finding with the place of its value or key; where there is none, of what is around it */
  locate: (finding: Finding) => Problem;
  /** Keys that one object has twice. */
  duplicates: Finding[];
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
  const message = `"${String(path.at(-1))}" appears twice in the same entry; only the last one would count`;
  return { ...error('duplicate-key', path, message, 'each key once'), atKey: true };
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
function offsetOf(fault: unknown, text: string): number {
  const { offset, message } = fault as { offset?: number; message: string };
  const isEnd = offset === undefined || /end of input|\uffff/.test(message);
  return isEnd ? text.trimEnd().length : offset;
}

function explain(fault: unknown, text: string): Position & Pick<Problem, 'message' | 'expected'> {
  if (fault instanceof RangeError) {
    const expected = 'an entry in { } that follows the schema';
    return { line: 1, column: 1, message: 'it is nested too deeply', expected };
  }
  const { offset, message, expected } = explainJsonFault(text, offsetOf(fault, text));
  return { ...placeOf(text, offset), message, expected };
}

/** A story of ten thousand events has a tenth of this. More would fill the memory while they are parsed. */
const MOST_VALUES = 2_000_000;

/** Each value but the first of its entry or list follows a comma; one in a text counts as well. */
function hasTooMany(text: string): boolean {
  let commas = 0;
  for (let at = text.indexOf(','); at >= 0; at = text.indexOf(',', at + 1)) commas++;
  return commas > MOST_VALUES;
}

/**
 * @param file the text's name, for problems
 * @returns the value with its places, or why the text is not JSON (strictly: without comments)
 */
export function locateJson(text: string, file: string): LocatedJson | Problem {
  if (hasTooMany(text)) {
    const message = `this holds more than ${MOST_VALUES / 1e6} million values, too many for a story`;
    const place = { file, path: '', line: 1, column: 1 };
    return { severity: 'error', rule: 'too-many', ...place, message };
  }
  try {
    const { body }: DocumentNode = parse(text, { mode: 'json' });
    return {
      // The parser above allows line breaks and tabs inside strings; this one does not.
      value: JSON.parse(text) as unknown,
      locate: ({ path, atKey = false, ...rest }) => {
        const { line, column } = positionIn(body, path, atKey);
        return { ...rest, file, line, column, path: formatPath(path) };
      },
      duplicates: duplicateKeys(body, []),
    };
  } catch (fault) {
    const told = explain(fault, text);
    const message = `this is not JSON: ${told.message}`;
    return { severity: 'error', rule: 'not-json', file, path: '', ...told, message };
  }
}
