/** What stands around an embed: what scrolls it, and what keeps it from being sticky. */
import { dress } from './dress.ts';

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
  const { overflowX, overflowY } = getComputedStyle(element);
  const root = getComputedStyle(document.documentElement);
  const isWindows = element === document.body && root.overflowY === 'visible';
  return !isWindows && /hidden|auto|scroll/.test(overflowX + overflowY);
}

/** Whether the reader can scroll it. */
function scrolls(element: HTMLElement): boolean {
  const isOpen = /auto|scroll/.test(getComputedStyle(element).overflowY);
  return isOpen && element.scrollHeight > element.clientHeight + 1;
}

/** @returns what scrolls the embed: an app's own scroller; undefined for the window. */
export function scrollerOf(box: HTMLElement): HTMLElement | undefined {
  return ancestorsOf(box).find((element) => holds(element) && scrolls(element));
}

export function portOf(scroller: HTMLElement | undefined): Port {
  if (!scroller) return { top: 0, height: window.innerHeight };
  return { top: scroller.getBoundingClientRect().top, height: scroller.clientHeight };
}

export interface Mended {
  /** Whether one of them hides a part of the story, which is what its reader came for. */
  isCut: () => boolean;
  undo: () => void;
}

/** Cuts what goes over, where an ancestor hid it: that looks the same, and lets sticky elements stick to what scrolls. */
export function mend(box: HTMLElement, scroller: HTMLElement | undefined): Mended {
  const all = ancestorsOf(box);
  const between = all.slice(0, scroller ? all.indexOf(scroller) : undefined).filter(holds);
  const undo = between.map((element) => dress(element, { overflow: 'clip' }));
  return {
    isCut: () => between.some((element) => element.scrollHeight > element.clientHeight + 1),
    undo: () => undo.forEach((each) => each()),
  };
}
