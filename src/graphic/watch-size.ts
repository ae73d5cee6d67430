/** How large a graphic is, and how wide its texts, told again whenever that changes. */
import type { Attachment } from 'svelte/attachments';
import { textWidth, type Measure } from '../labels/text-width.ts';
import { addProbe, measureBy } from './measure-text.ts';
import { inTurn } from './task-queue.ts';

/** px. */
interface Box {
  width: number;
  height: number;
}

/** With what measures texts on it. */
interface Size extends Box {
  measure: Measure;
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
function scaleFor({ width, height }: Box, least: Box): number {
  const fitting = Math.min(width / least.width, height / least.height);
  return Math.min(textScale(), Math.max(1, fitting));
}

/**
 * @param onSize called at first and after each real change of the element or of the look of its texts: with the content
 * box in px of text at its usual size, and with how many px of the screen each is; returns the pieces of what is to be
 * done about it, each done in a task of its own (see `inTurn`)
 * @param least what the drawing needs, in the same px
 * @returns an attachment that watches its element until it goes
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
      undo = inTurn(onSize(size, scale));
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
