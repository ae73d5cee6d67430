/** What the marks of a chronology mean, for those that are drawn. */
import { textWidth } from '../graphic/text-width.ts';
import type { GraphicWords } from '../i18n/strings.ts';
import type { EventMark } from './event-marks.ts';

/** px of the key's words, and of the row that it stands in. */
export const KEY_FONT = 12.5;
export const KEY_HEIGHT = 18;
/** px of the mark before a word, and between the two. */
export const KEY_MARK = 18;
const GAP = 5;
/** px from one entry to the next. */
const APART = 14;

export type MarkKind = 'confirmed' | 'reported' | 'disputed' | 'scheduled' | 'lasting' | 'vague';

export interface KeyEntry {
  kind: MarkKind;
  text: string;
  /** px of its mark's middle from the left. */
  x: number;
}

/** The simplest first; what stands at its end may be left out on a narrow screen. */
const KINDS: readonly MarkKind[] = [
  'confirmed',
  'reported',
  'disputed',
  'scheduled',
  'lasting',
  'vague',
];

function kindsOf({ event, shape, precision }: EventMark): MarkKind[] {
  const status = event.scheduled ? 'scheduled' : event.status;
  if (shape === 'dot') return [status];
  return [status, precision === 'day' ? 'lasting' : 'vague'];
}

/**
 * @param marks those that are seen
 * @param width px of the chart
 * @returns an entry for each kind of mark among them, as far as there is room; none where all
 *   are plain dots, which need no key
 */
export function layoutKey(
  marks: readonly EventMark[],
  words: GraphicWords['marks'],
  width: number,
): KeyEntry[] {
  const seen = new Set(marks.flatMap(kindsOf));
  if (seen.size === 0 || (seen.size === 1 && seen.has('confirmed'))) return [];
  let left = 0;
  return KINDS.filter((kind) => seen.has(kind)).flatMap((kind): KeyEntry[] => {
    const text = words[kind];
    const x = left + KEY_MARK / 2;
    const right = left + KEY_MARK + GAP + textWidth(text, KEY_FONT);
    if (right > width) return [];
    left = right + APART;
    return [{ kind, text, x }];
  });
}

/** @returns px from the middle of an entry's mark to its word. */
export const KEY_TEXT = KEY_MARK / 2 + GAP;
