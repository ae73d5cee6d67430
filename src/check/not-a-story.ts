/** JSON that is something else altogether, told in one line instead of a line for each missing key. */
import { isRecord } from '../schema/schema-node.ts';

/** A story has at least some of these; a file with none of them is something else. */
const MARKS = ['story', 'chapters', 'events', 'places', 'timelines'];

const EXPECTED = 'an entry with "story", "chapters", "places", "events", "timelines" and so on';

function describe(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  if (!isRecord(value)) return `only ${typeof value === 'string' ? 'a text' : String(value)}`;
  const keys = Object.keys(value).slice(0, 3);
  return keys.length === 0
    ? 'an empty entry'
    : `an entry with ${keys.map((key) => JSON.stringify(key.slice(0, 20))).join(', ')}`;
}

/** @returns what the value is instead of a story, or undefined where it may be one. */
export function notAStory(value: unknown): { message: string; expected: string } | undefined {
  if (isRecord(value) && MARKS.some((key) => Object.hasOwn(value, key))) return undefined;
  const message = `this is JSON, but not a story: it is ${describe(value)}`;
  return { message, expected: EXPECTED };
}
