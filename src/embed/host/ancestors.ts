/** What stands around an embed: what scrolls it, and what keeps it from being sticky. */
import { dress } from './lend-styles.ts';

/** What is seen of the page around the embed: px from the window's top. */
export interface Port {
  top: number;
  height: number;
}

function ancestorsOf(element: HTMLElement): HTMLElement[] {
  const { parentElement } = element;
  return parentElement && parentElement !== document.documentElement
    ? [parentElement, ...ancestorsOf(parentElement)]
    : [];
}

/** Whether its overflow makes it the frame that sticky elements stick to. The window takes over the first one's. */
function holds(element: HTMLElement): boolean {
  const isWindows =
    element === document.body && getComputedStyle(document.documentElement).overflow === 'visible';
  return !isWindows && /auto|scroll|hidden/.test(getComputedStyle(element).overflow);
}

/** Whether there is more in it than it shows. */
export const overflows = (element: HTMLElement) => element.scrollHeight > element.clientHeight + 1;

/** Whether the reader can scroll it. */
const scrolls = (element: HTMLElement) =>
  /auto|scroll/.test(getComputedStyle(element).overflowY) && overflows(element);

/** @returns what scrolls the embed (an app's own scroller; undefined for the window), and what keeps it from being sticky to that */
export function around(box: HTMLElement): [HTMLElement | undefined, HTMLElement[]] {
  const holders = ancestorsOf(box).filter(holds);
  const scroller = holders.find(scrolls);
  return [scroller, holders.slice(0, scroller && holders.indexOf(scroller))];
}

/**
 * Lets the frame stick to what scrolls: what goes over is cut, where it was hidden, and looks the same. Floats and
 * margins stay inside as before.
 * @returns what puts the styles back
 */
export const cut = (element: HTMLElement) =>
  dress(element, {
    'overflow-x': 'clip',
    'overflow-y': 'clip',
    ...(getComputedStyle(element).display === 'block' && { display: 'flow-root' }),
  });

/** @param offset px at its top that the embed leaves free */
export function portOf(scroller: HTMLElement | undefined, offset: number): Port {
  return scroller
    ? {
        top: scroller.getBoundingClientRect().top + offset,
        height: scroller.clientHeight - offset,
      }
    : { top: offset, height: innerHeight - offset };
}
