/** How large an element is, told again whenever it changes. */
import type { Attachment } from 'svelte/attachments';
import { inTurn } from './task-queue.ts';

/** px. */
interface Size {
  width: number;
  height: number;
}

/** The px of the text that graphics are laid out for. */
const DRAWN_FOR = 16;

/**
 * How much larger than usual the page's text is: graphics are drawn that much
 * larger, so that their words grow with the reader's font size and the screen's.
 */
function textScale(): number {
  return Number.parseFloat(getComputedStyle(document.documentElement).fontSize) / DRAWN_FOR || 1;
}

/**
 * @returns px of the screen for each px of a drawing: as many as the text is larger, but where that leaves the drawing
 * less than it needs its words grow less, and none is smaller than the usual
 */
function scaleFor({ width, height }: Size, least: Size): number {
  const fitting = Math.min(width / least.width, height / least.height);
  return Math.min(textScale(), Math.max(1, fitting));
}

/**
 * @param onSize called at first and after each real change: with the content box in px of text at its usual size, and
 * with how many px of the screen each is; returns the pieces of what is to be done about it, each done in a task of
 * its own (see `inTurn`)
 * @param least what the drawing needs, in the same px
 * @returns an attachment that watches its element until it goes
 */
export function watchSize(
  onSize: (size: Size, scale: number) => readonly (() => unknown)[],
  least: Size = { width: 0, height: 0 },
): Attachment {
  return (element) => {
    let last = { width: 0, height: 0 };
    let undo: (() => void) | undefined;
    const observer = new ResizeObserver(([entry]) => {
      if (!entry) return;
      const width = Math.round(entry.contentRect.width);
      const height = Math.round(entry.contentRect.height);
      if (width === last.width && height === last.height) return;
      last = { width, height };
      if (width === 0 || height === 0) return;
      undo?.();
      const scale = scaleFor({ width, height }, least);
      undo = inTurn(onSize({ width: width / scale, height: height / scale }, scale));
    });
    observer.observe(element);
    return () => {
      observer.disconnect();
      undo?.();
    };
  };
}
