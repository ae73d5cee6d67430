/**
 * Watches the size of a graphic's container and the look of its texts, and scales the graphic with the reader's text
 * size.
 */
import type { Attachment } from 'svelte/attachments';
import { textWidth, type Measure } from '../labels/text-width.ts';
import { addProbe, measureBy } from './measure-text.ts';
import { runInTasks } from './task-queue.ts';

/** px. */
interface Box {
  width: number;
  height: number;
}

/** With the function that measures texts as they are set in it. */
interface Size extends Box {
  measure: Measure;
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
function scaleFor({ width, height }: Box, least: Box): number {
  const fitting = Math.min(width / least.width, height / least.height);
  return Math.min(textScale(), Math.max(1, fitting));
}

/**
 * @param onSize called at first and after each change of the size, by a whole px, or of the texts' look, with the
 *   content box in px of the drawing and with the CSS px for each of them; returns the pieces of the response, each run
 *   in a task of its own (see `runInTasks`). Not called while the element has no size. A new size cancels pieces that
 *   have not run.
 * @param least the least room the drawing needs, in px of the drawing
 * @returns an attachment that watches its element until it is removed
 */
export function watchSize(
  onSize: (size: Size, scale: number) => readonly (() => unknown)[],
  least: Box = { width: 0, height: 0 },
): Attachment {
  return (element) => {
    const probe = addProbe(element);
    let [width, height, textLength] = [0, 0, 0];
    let measure: Measure = textWidth;
    let undo: (() => void) | undefined;
    const observer = new ResizeObserver((entries) => {
      const before = [width, height, textLength].join();
      for (const { target, contentRect } of entries) {
        if (target === probe) textLength = contentRect.width;
        else [width, height] = [Math.round(contentRect.width), Math.round(contentRect.height)];
      }
      if ([width, height, textLength].join() === before || width === 0 || height === 0) return;
      undo?.();
      if (!before.endsWith(`,${textLength}`)) measure = measureBy(probe);
      const scale = scaleFor({ width, height }, least);
      const size = { width: width / scale, height: height / scale, measure };
      undo = runInTasks(onSize(size, scale));
    });
    observer.observe(element);
    observer.observe(probe);
    return () => {
      observer.disconnect();
      probe.remove();
      undo?.();
    };
  };
}
