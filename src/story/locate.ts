/** JSON text as a value, and where in the text each part of the value stands. */
import {
  evaluate,
  parse,
  type AnyNode,
  type DocumentNode,
  type MemberNode,
  type ValueNode,
} from '@humanwhocodes/momoa';
import type { Finding, Path } from './problem.ts';

export interface Position {
  /** From 1. */
  line: number;
  column: number;
}

export interface LocatedJson {
  value: unknown;
  /** The place of a value (or of its key), or of the nearest thing round it that exists. */
  positionOf: (path: Path, atKey?: boolean) => Position;
  /** Keys that stand twice in one object. */
  duplicates: Finding[];
}

function keyOf(member: MemberNode): string {
  return member.name.type === 'String' ? member.name.value : member.name.name;
}

function child(
  node: ValueNode,
  key: string | number,
): { node: ValueNode; key: AnyNode } | undefined {
  if (node.type === 'Array' && typeof key === 'number') {
    const element = node.elements[key];
    return element && { node: element.value, key: element.value };
  }
  if (node.type !== 'Object') return undefined;
  const member = node.members.findLast((each) => keyOf(each) === key);
  return member && { node: member.value, key: member.name };
}

function duplicateKeys(node: ValueNode, path: Path): Finding[] {
  if (node.type === 'Array') {
    return node.elements.flatMap((element, i) => duplicateKeys(element.value, [...path, i]));
  }
  if (node.type !== 'Object') return [];
  const seen = new Set<string>();
  return node.members.flatMap((member) => {
    const key = keyOf(member);
    const twice = seen.has(key);
    seen.add(key);
    const finding: Finding = {
      severity: 'error',
      rule: 'duplicate-key',
      path: [...path, key],
      atKey: true,
      message: `"${key}" stands twice in the same entry; only the last would count`,
      expected: 'each key once',
    };
    return [...(twice ? [finding] : []), ...duplicateKeys(member.value, [...path, key])];
  });
}

/**
 * @param text strict JSON
 * @throws an Error with `line` and `column` where the text is not JSON
 */
export function locateJson(text: string): LocatedJson {
  const document: DocumentNode = parse(text, { mode: 'json' });
  const positionOf = (path: Path, atKey = false): Position => {
    let at: { node: ValueNode; key: AnyNode } = { node: document.body, key: document.body };
    for (const [i, part] of path.entries()) {
      const next = child(at.node, part);
      if (!next) return at.node.loc.start;
      at = next;
      if (atKey && i === path.length - 1) return at.key.loc.start;
    }
    return at.node.loc.start;
  };
  return { value: evaluate(document), positionOf, duplicates: duplicateKeys(document.body, []) };
}
