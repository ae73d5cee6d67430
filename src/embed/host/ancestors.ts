/** What surrounds an embed in the host's page: what scrolls it, what keeps it from being sticky, what is in sight. */
import { lendStyles } from './lend-styles.ts';

/** The part of the viewport that the embed may use: px from the window's top. */
export interface Viewport {
  top: number;
  height: number;
}

/** Whether its overflow makes it a scroll container, to which sticky elements stick. <body> may hand its own on to the window. */
function isScrollContainer(element: HTMLElement): boolean {
  const isWindows =
    element === document.body && getComputedStyle(document.documentElement).overflow === 'visible';
  return !isWindows && /auto|scroll|hidden/.test(getComputedStyle(element).overflow);
}

/** Whether there is more in it than it shows. */
export const overflows = (element: HTMLElement) => element.scrollHeight > element.clientHeight + 1;

/** @returns what scrolls the embed (an app's own scroller; undefined for the window), and the scroll containers between */
export function scrollerOf(box: HTMLElement): [HTMLElement | undefined, HTMLElement[]] {
  const between: HTMLElement[] = [];
  let element = box.parentElement;
  for (; element && element !== document.documentElement; element = element.parentElement) {
    if (!isScrollContainer(element)) continue;
    if (/auto|scroll/.test(getComputedStyle(element).overflowY) && overflows(element))
      return [element, between];
    between.push(element);
  }
  return [undefined, between];
}

/**
 * Lets the frame stick to what scrolls: `clip` cuts off the same as `hidden`, without a scroll container. Floats and
 * margins stay inside as before.
 * @returns what puts the styles back
 */
export const clipOverflow = (element: HTMLElement) =>
  lendStyles(element, {
    'overflow-x': 'clip',
    'overflow-y': 'clip',
    ...(getComputedStyle(element).display === 'block' && { display: 'flow-root' }),
  });

/** @returns px that the page's own sticky header takes */
export const offsetOf = (box: HTMLElement) => parseFloat(box.dataset['offset'] as string) || 0;

export function viewportOf(box: HTMLElement): Viewport {
  const [scroller] = scrollerOf(box);
  const offset = offsetOf(box);
  return scroller
    ? {
        top: scroller.getBoundingClientRect().top + offset,
        height: scroller.clientHeight - offset,
      }
    : { top: offset, height: innerHeight - offset };
}
