/** HTML in words that are read as they stand: a reader would see its tags. */
import { isHtml, TAG } from './inline-marks.ts';
import type { InlineFault } from './inline-nodes.ts';

const TAGS = new RegExp(TAG.source, 'gi');

const EXPECTED = 'text without tags; for "less than", a space after <';

/** @returns what of a text without marks looks like a tag, which "a < b" does not */
export function tagsIn(text: string): InlineFault[] {
  return [...text.matchAll(TAGS)].map(({ 0: tag, index }) => ({
    offset: index,
    message: isHtml(tag),
    expected: EXPECTED,
  }));
}
