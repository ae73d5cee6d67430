/**
 * What follows the story is laid out when a reader comes near, which on a slow phone takes several frames. So it is laid
 * out before, in pieces, while the browser is at rest; the page then knows its height for good, too.
 */
import { nextFrame } from '../graphic/next-task.ts';

/** Screens: whoever is nearer has it laid out already, and nothing may move. */
const NEAR = 3;

/** Rows of a table that are laid out in one task, some ms on a slow phone. */
const ROWS = 6;

/** About how high a row is on a phone, until it is laid out. */
const ABOUT = 'auto 13rem';

/** Rows that stand as blocks can be laid out a few at a time; those of a real table must be all at once. */
function blocksIn(section: HTMLElement): HTMLElement[] {
  const rows = [...section.querySelectorAll<HTMLElement>('tbody > tr')];
  const [first] = rows;
  return first && getComputedStyle(first).display === 'block' ? rows : [];
}

type Showing = 'visible' | 'auto' | '';

/** Lays elements out wherever they are, or only near the window as high as about a row; '' leaves it to the page's style. */
function show(elements: readonly HTMLElement[], as: Showing): void {
  for (const { style } of elements) {
    style.contentVisibility = as;
    style.containIntrinsicBlockSize = as === 'auto' ? ABOUT : '';
  }
}

async function layOut(section: HTMLElement): Promise<void> {
  const rows = blocksIn(section);
  show(rows, 'auto');
  show([section], 'visible');
  await nextFrame();
  for (let from = 0; from < rows.length; from += ROWS) {
    show(rows.slice(from, from + ROWS), 'visible');
    await nextFrame();
  }
  show(rows, '');
  // Its height is noted in the next frame, and kept.
  await nextFrame();
  await nextFrame();
  show([section], '');
}

/** @param sections that the browser lays out when they are near, from the top down */
export async function layAhead(sections: Iterable<HTMLElement>): Promise<void> {
  for (const section of sections) {
    if (section.getBoundingClientRect().top > NEAR * innerHeight) await layOut(section);
  }
}
