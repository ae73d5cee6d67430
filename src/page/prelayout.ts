/**
 * Lays out the end matter before the reader comes near. Its sections have `content-visibility: auto`, so their layout
 * would otherwise take several animation frames of a slow phone while the reader scrolls. Here it is done piece by
 * piece; afterwards the page's height is final, too.
 */
import { nextAnimationFrame } from '../graphic/schedule.ts';

/**
 * Viewport heights: sections nearer than this are left to the browser, because a change of height could shift them.
 */
const NEAR = 3;

/** The pieces of a section: rows, list items, groups of a `<dl>`. */
const PIECES = 'tbody > tr, li, dl > div';

/** Pieces that are laid out in one task; they take some ms on a slow phone. */
const AT_ONCE = 6;

/** @returns the pieces of a section; none for a real table, whose rows cannot be laid out apart from each other. */
function piecesOf(section: HTMLElement): HTMLElement[] {
  const pieces = [...section.querySelectorAll<HTMLElement>(PIECES)];
  // A section has one kind of pieces, so the first stands for all.
  const [first] = pieces;
  return first && getComputedStyle(first).display !== 'table-row' ? pieces : [];
}

/**
 * @param height `contain-intrinsic-block-size`: the estimated height until layout. '' leaves either to the style
 *   sheet.
 */
function setVisibility(
  elements: readonly HTMLElement[],
  visibility: 'visible' | 'auto' | '',
  height = '',
): void {
  for (const { style } of elements) {
    style.contentVisibility = visibility;
    style.containIntrinsicBlockSize = height;
  }
}

async function layOut(section: HTMLElement): Promise<void> {
  const pieces = piecesOf(section);
  // The pieces' estimates add up to the section's, as the page has it for phones.
  setVisibility(pieces, 'auto', `auto calc(var(--narrow, 60rem) / ${pieces.length})`);
  setVisibility([section], 'visible');
  await nextAnimationFrame();
  for (let from = 0; from < pieces.length; from += AT_ONCE) {
    setVisibility(pieces.slice(from, from + AT_ONCE), 'visible');
    await nextAnimationFrame();
  }
  setVisibility(pieces, '');
  // The browser remembers the section's height (`auto` in `contain-intrinsic-block-size`) from the next frame on.
  await nextAnimationFrame();
  await nextAnimationFrame();
  setVisibility([section], '');
}

/** @param sections with `content-visibility: auto`, from top to bottom */
export async function prelayout(sections: Iterable<HTMLElement>): Promise<void> {
  for (const section of sections) {
    if (section.getBoundingClientRect().top > NEAR * innerHeight) await layOut(section);
  }
}
