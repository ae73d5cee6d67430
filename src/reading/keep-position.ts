/**
 * Keeps the reading position through every change of layout, and over a reload or the way back from another page, after
 * which browsers restore only the number of px scrolled.
 */
import { backTo, layoutSize, positionIn, type ReadingPosition } from './reading-position.ts';
import { readingLine, stepAt } from './steps.ts';

/** The key in `sessionStorage` is this and the page's path. */
const KEY = 'story-left ';

/** What a reader reads, from the head to the sources. */
const PARTS = '.scrolly > .head, [data-step], .end > section';

/** With the part's id: a newer version of the story may have other parts before it. */
type SavedPosition = ReadingPosition & { id: string | undefined };

function savedPosition(parts: readonly HTMLElement[]): ReadingPosition | undefined {
  try {
    const saved = JSON.parse(
      sessionStorage.getItem(KEY + location.pathname) ?? '',
    ) as SavedPosition;
    const part = parts.findIndex(({ id }) => id === saved.id);
    return part === -1 ? undefined : { ...saved, part };
  } catch {
    return undefined;
  }
}

function save(parts: readonly HTMLElement[], position: ReadingPosition | undefined): void {
  try {
    const key = KEY + location.pathname;
    if (!position) return sessionStorage.removeItem(key);
    const saved: SavedPosition = { ...position, id: parts[position.part]?.id };
    sessionStorage.setItem(key, JSON.stringify(saved));
  } catch {
    // Storage is full or blocked: the browser's own scroll restoration is the fallback.
  }
}

/** @returns the position that this page was left at, if its reader comes back to it rather than by a link. */
function positionOnReturn(parts: readonly HTMLElement[]): ReadingPosition | undefined {
  const [way] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  return way?.type === 'reload' || way?.type === 'back_forward' ? savedPosition(parts) : undefined;
}

/**
 * Watches for as long as the page lives. Call it before anything else that follows the window's size.
 * @param root the story's root element
 * @returns whether the page is laid out for paper, or was and is not yet back where it was
 */
export function keepPosition(root: HTMLElement): () => boolean {
  const parts = [...root.querySelectorAll<HTMLElement>(PARTS)];
  const paper = matchMedia('print');
  let wasPaper = paper.matches;
  const isPrinting = () => wasPaper || paper.matches;
  let position = positionOnReturn(parts);
  let y = scrollY;

  /** Nothing is kept for a reader at the page's top: they have not begun. */
  function note(): void {
    y = scrollY;
    const part = stepAt(parts, readingLine() * innerHeight);
    position = part && y > 0 ? positionIn(parts, parts.indexOf(part)) : undefined;
  }
  function restore(): void {
    if (position) position = backTo(parts, position);
    y = scrollY;
  }
  /** Scrolling in a window that has just changed is the browser's own: it has clamped or anchored. */
  const isOtherLayout = () => position !== undefined && position.size !== layoutSize();

  function onLayout(): void {
    if (isPrinting()) return;
    // At the same size the browser may have anchored the text itself, or have been asked to scroll.
    if (isOtherLayout() || scrollY === y) restore();
    else note();
  }
  function onScroll(): void {
    if (isPrinting() || scrollY === y) return;
    if (isOtherLayout()) restore();
    else note();
  }

  restore();
  if (!position) note();
  addEventListener('resize', onLayout);
  addEventListener('scroll', onScroll, { passive: true });
  // On paper the page is shorter, so that the scroll position is clamped; a scroll event tells of it later.
  paper.addEventListener('change', () => {
    wasPaper = paper.matches;
    if (!wasPaper) restore();
  });
  if (typeof ResizeObserver !== 'undefined') new ResizeObserver(onLayout).observe(root);
  // A tab that the browser discards is never told that its page is left.
  addEventListener('pagehide', () => save(parts, position));
  document.addEventListener('visibilitychange', () => save(parts, position));
  return isPrinting;
}
