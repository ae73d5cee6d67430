/** Watches the size of a graphic's container, and scales the graphic with the reader's text size. */
import type { Attachment } from 'svelte/attachments';
import { runInTasks } from './task-queue.ts';

/** px. */
interface Size {
  width: number;
  height: number;
}

/** The root font size, in px, that graphics are laid out for. */
const BASE_FONT = 16;

/** @returns the root font size relative to 16 px, by which graphics are scaled so that their labels grow with it. */
function textScale(): number {
  return Number.parseFloat(getComputedStyle(document.documentElement).fontSize) / BASE_FONT || 1;
}

/**
 * @returns CSS px for each px of the drawing: the text's scale, or less where the drawing would get less room than
 *   `least`, but never below 1
 */
function scaleFor({ width, height }: Size, least: Size): number {
  const fitting = Math.min(width / least.width, height / least.height);
  return Math.min(textScale(), Math.max(1, fitting));
}

/**
 * @param onSize called at first and after each change by a whole px, with the content box in px of the drawing and
 *   with the CSS px for each of them; returns the pieces of the response, each run in a task of its own (see
 *   `runInTasks`). Not called while the element has no size. A new size cancels pieces that have not run.
 * @param least the least room the drawing needs, in px of the drawing
 * @returns an attachment that watches its element until it is removed
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
      undo = runInTasks(onSize({ width: width / scale, height: height / scale }, scale));
    });
    observer.observe(element);
    return () => {
      observer.disconnect();
      undo?.();
    };
  };
}
