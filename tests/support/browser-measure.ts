/** Widths of texts as a page's browser draws them, for layouts that are made in the test. */
import type { Page } from 'playwright-core';
import { textWidth, type Measure } from '../../src/labels/text-width.ts';

interface Line {
  text: string;
  size: number;
  weight: number;
  style: string;
}

/**
 * @param page one with a live stage
 * @returns a function that makes layouts on the browser's widths: it lays out, measures what it had to guess, and
 *   lays out again until nothing is guessed
 */
export function layoutsAsIn(page: Page) {
  const known = new Map<string, number>();
  const keyOf = ({ text, size, weight, style }: Line) =>
    JSON.stringify([text, size, weight, style]);
  return async <Layout>(layOut: (measure: Measure) => Layout): Promise<Layout> => {
    for (;;) {
      const guessed = new Map<string, Line>();
      const layout = layOut((text, size, weight = 400, style = undefined) => {
        const line = { text, size, weight, style: style ?? '' };
        const width = known.get(keyOf(line));
        if (width === undefined) guessed.set(keyOf(line), line);
        return width ?? textWidth(text, size, weight);
      });
      if (guessed.size === 0) return layout;
      const lines = [...guessed.values()];
      const widths = await page.evaluate((lines) => {
        const context = document.createElement('canvas').getContext('2d');
        const stage = document.querySelector('.pinned [data-graphic="map"] text');
        const { fontFamily } = getComputedStyle(stage ?? document.body);
        return lines.map(({ text, size, weight, style }) => {
          if (!context) return NaN;
          context.font = `${style} ${weight} ${size}px ${fontFamily}`;
          return context.measureText(text).width;
        });
      }, lines);
      lines.forEach((line, i) => known.set(keyOf(line), widths[i] ?? NaN));
    }
  };
}
