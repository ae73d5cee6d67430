/**
 * What follows the story is laid out when a reader comes near, which on a slow phone takes several frames. So it is laid
 * out before, in pieces, while the browser is at rest; the page then knows its height for good, too.
 */
import { nextAnimationFrame } from '../graphic/schedule.ts';

/** Screens: whoever is nearer has it laid out already, and nothing may move. */
const NEAR = 3;

/** What a section's height is made of. */
const PARTS = 'tbody > tr, li, dl > div';

/** Parts that are laid out in one task, some ms on a slow phone. */
const AT_ONCE = 6;

/** Parts that can be laid out a few at a time: not the rows of a real table, which must be all at once. */
function partsOf(section: HTMLElement): HTMLElement[] {
  const parts = [...section.querySelectorAll<HTMLElement>(PARTS)];
  // All are of one kind, and to ask one is enough.
  const [first] = parts;
  return first && getComputedStyle(first).display !== 'table-row' ? parts : [];
}

type Showing = 'visible' | 'auto' | '';

/**
 * Lays elements out wherever they are, or only near the window; '' leaves it to the page's style.
 * @param height about what each has until it is laid out
 */
function show(elements: readonly HTMLElement[], as: Showing, height = ''): void {
  for (const { style } of elements) {
    style.contentVisibility = as;
    style.containIntrinsicBlockSize = height;
  }
}

async function layOut(section: HTMLElement): Promise<void> {
  const parts = partsOf(section);
  // As high together as the page has it for the section on a phone.
  show(parts, 'auto', `auto calc(var(--narrow, 60rem) / ${parts.length})`);
  show([section], 'visible');
  await nextAnimationFrame();
  for (let from = 0; from < parts.length; from += AT_ONCE) {
    show(parts.slice(from, from + AT_ONCE), 'visible');
    await nextAnimationFrame();
  }
  show(parts, '');
  // Its height is noted in the next frame, and kept.
  await nextAnimationFrame();
  await nextAnimationFrame();
  show([section], '');
}

/** @param sections that the browser lays out when they are near, from the top down */
export async function layAhead(sections: Iterable<HTMLElement>): Promise<void> {
  for (const section of sections) {
    if (section.getBoundingClientRect().top > NEAR * innerHeight) await layOut(section);
  }
}
