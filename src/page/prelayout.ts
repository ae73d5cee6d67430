/**
 * Lays out the end matter before the reader comes near. Its sections have `content-visibility: auto`, so their layout
 * would otherwise take several animation frames of a slow phone while the reader scrolls. Here it is done piece by
 * piece; afterwards the page's height is final, too.
 */
import { nextAnimationFrame, nextTask, whenIdle } from '../graphic/schedule.ts';

/**
 * Viewport heights: sections nearer than this are left to the browser, because a change of height could shift them.
 */
const NEAR = 3;

/** Viewport heights: from here on, a reader is on the way to the end. */
const COMING = 10;

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
    // Layout alone, now: an animation frame a piece would paint the whole window each time.
    section.getBoundingClientRect();
    await nextTask();
  }
  setVisibility(pieces, '');
  // The browser remembers the section's height (`auto` in `contain-intrinsic-block-size`) from the next frame on.
  await nextAnimationFrame();
  await nextAnimationFrame();
  setVisibility([section], '');
}

/** @param sections with `content-visibility: auto`, from top to bottom */
async function layOutAll(sections: Iterable<HTMLElement>): Promise<void> {
  for (const section of sections) {
    if (section.getBoundingClientRect().top > NEAR * innerHeight) await layOut(section);
  }
}

/**
 * Waits until the reader is in the last third of the story or so, and the browser idle: those who never come so far
 * do not pay for it.
 * @param root the story's
 */
export function prelayout(root: HTMLElement): void {
  const sections = root.querySelectorAll<HTMLElement>('.end > section');
  const [first] = sections;
  if (!first || typeof IntersectionObserver === 'undefined') return;
  const observer = new IntersectionObserver(
    (entries) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
      observer.disconnect();
      whenIdle(() => void layOutAll(sections));
    },
    { rootMargin: `${COMING * 100}%` },
  );
  observer.observe(first);
}
