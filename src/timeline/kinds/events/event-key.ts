/** What the marks of a chronology mean, for those that are drawn. */
import { textWidth, type Measure } from '../../../labels/text-width.ts';
import type { GraphicWords } from '../../../i18n/strings.ts';
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

/** In the order of the key, the simplest first. */
const KINDS: readonly MarkKind[] = [
  'confirmed',
  'reported',
  'disputed',
  'scheduled',
  'lasting',
  'vague',
];

/** Where there is no room for all: what explains itself goes first. */
const LEFT_OUT: readonly MarkKind[] = [
  'confirmed',
  'lasting',
  'reported',
  'scheduled',
  'vague',
  'disputed',
];

function kindsOf({ event, shape, precision }: EventMark): MarkKind[] {
  const status = event.scheduled ? 'scheduled' : event.status;
  if (shape === 'dot') return [status];
  return [status, precision === 'day' ? 'lasting' : 'vague'];
}

/**
 * @param marks those that are seen
 * @param width px of the chart
 * @returns an entry for each kind of mark among them; where there is no room for all, for those that say most; none
 *   where all are plain dots, which need no key
 */
export function layoutKey(
  marks: readonly EventMark[],
  words: GraphicWords['marks'],
  width: number,
  measure: Measure = textWidth,
): KeyEntry[] {
  const seen = new Set(marks.flatMap(kindsOf));
  if (seen.size === 0 || (seen.size === 1 && seen.has('confirmed'))) return [];
  const entries = (kinds: readonly MarkKind[]) => {
    let right = -APART;
    const placed = kinds.map((kind): KeyEntry => {
      const left = right + APART;
      right = left + KEY_MARK + GAP + measure(words[kind], KEY_FONT);
      return { kind, text: words[kind], x: left + KEY_MARK / 2 };
    });
    return { placed, right };
  };
  let kinds = KINDS.filter((kind) => seen.has(kind));
  for (const gone of LEFT_OUT) {
    if (entries(kinds).right <= width) break;
    kinds = kinds.filter((kind) => kind !== gone);
  }
  return entries(kinds).placed;
}

/** @returns px from the middle of an entry's mark to its word. */
export const KEY_TEXT = KEY_MARK / 2 + GAP;
