/** The layout of a linked story: the box is as tall as the story, and the frame in it sticks to the viewport. */
import { clipOverflow, offsetOf, overflows, scrollerOf, viewportOf } from './ancestors.ts';
import { lendHeight, lendStyles, type Undo } from './lend-styles.ts';
import { resizeWithoutShift } from './resize-without-shift.ts';

/** A change of the window's height alone, below this share of it, is a phone's toolbar. */
const TOOLBAR = 0.25;

/** px; less is a rounding error. */
const TOLERANCE = 2;

const clamp = (value: number, most: number) => Math.round(Math.max(0, Math.min(value, most)));

const stretch = (element: HTMLElement, px: number, styles: Record<string, string>) =>
  lendStyles(element, {
    ...styles,
    display: 'block',
    'max-height': 'none',
    'min-height': '0',
    height: `${px}px`,
  });

/**
 * Lays out the box and its frame.
 * @param asked px of the whole story
 * @param undo takes what gives the page its own layout back
 * @returns what follows the page from then on
 */
export function stickyLayout(box: HTMLElement, frame: HTMLElement, asked: number, undo: Undo[]) {
  const [scroller, clipping] = scrollerOf(box);
  let { height } = viewportOf(box);
  let story = Math.max(asked, height);
  let width = innerWidth;

  resizeWithoutShift(box, () => {
    // A px in the frame must be a px of the box, whatever `zoom` the page sets. A browser that cannot say it (NaN) ignores this.
    const zoom = `${1 / box.currentCSSZoom}`;
    undo.push(
      stretch(box, story, { zoom, overflow: 'visible', padding: '0' }),
      stretch(frame, height, {
        position: 'sticky',
        top: `${offsetOf(box)}px`,
        width: '100%',
        border: '0',
      }),
    );
  });
  undo.push(...clipping.map(clipOverflow));

  /** @returns px of the story at the viewport's top, and what of the frame is in sight; undefined where it does not stick */
  const position = () => {
    const { top, height: seen } = viewportOf(box);
    const y = top - box.getBoundingClientRect().top;
    const own = frame.getBoundingClientRect().top;
    const most = story - height;
    if (y > TOLERANCE && y < most - TOLERANCE && Math.abs(own - top) > TOLERANCE) return undefined;
    return {
      y: clamp(y, most),
      top: clamp(top - own, height),
      bottom: clamp(top + seen - own, height),
    };
  };
  /** Fits the frame to a resized window. */
  const fit = () => {
    const next = viewportOf(box).height;
    const isToolbar = innerWidth === width && Math.abs(next - height) < TOOLBAR * height;
    width = innerWidth;
    if (!isToolbar) lendHeight(frame, (height = next));
  };
  /** @param px the story's new height. @returns px of the box; 0 where the page cuts it off: its reader came for all of it */
  const grow = (px: number) => {
    story = Math.max(px, height);
    resizeWithoutShift(box, () => lendHeight(box, story));
    return clipping.some(overflows) ? 0 : story;
  };
  /** Scrolls the page. @param y px of the story that come to the viewport's top */
  const goTo = (y: number) => {
    (scroller || window).scrollBy({
      top: box.getBoundingClientRect().top - viewportOf(box).top + clamp(y, story - height),
      behavior: 'instant',
    });
  };
  return [position, fit, grow, goTo] as const;
}
