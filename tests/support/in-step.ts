/** Whether an embedded story is where its host has scrolled it. */
import { expect } from 'vitest';
import type { Embedded } from './host-page.ts';

export interface Place {
  /** px from the window's top to the frame's. */
  frame: number;
  /** How far the host has scrolled the story, and how far the story is. */
  host: number;
  story: number;
}

export async function placeOf({ page, frame }: Embedded): Promise<Place> {
  const [box, own] = await page.evaluate(() => {
    const element = document.querySelector('[data-story], story-embed');
    const inner = element?.querySelector('iframe');
    return [element, inner].map((each) => each?.getBoundingClientRect().top ?? 0);
  });
  const story = await frame.evaluate(() => scrollY);
  return { frame: own ?? 0, host: (own ?? 0) - (box ?? 0), story };
}

/** Scrolls the host until so many px of the story lie above the line where its frame stands, `top` px from the window's. */
export async function scrollStory({ page }: Embedded, px: number, top = 0): Promise<void> {
  await page.evaluate(
    ({ px, top }) => {
      const box = document.querySelector('[data-story], story-embed');
      const scroller = document.querySelector('.app') ?? document.scrollingElement;
      scroller?.scrollBy({
        top: (box?.getBoundingClientRect().top ?? 0) + px - top,
        behavior: 'instant',
      });
    },
    { px, top },
  );
}

/** The frame stands at its line, and shows what the host has scrolled to. */
export async function expectInStep(embedded: Embedded, px: number, top = 0): Promise<void> {
  const off = async () => {
    const { frame, host, story } = await placeOf(embedded);
    return [frame - top, host - px, story - px].map((value) => Math.abs(value) <= 1);
  };
  await expect.poll(off, { timeout: 15_000 }).toEqual([true, true, true]);
}

/** In step wherever that is. */
export async function expectTogether(embedded: Embedded): Promise<Place> {
  const off = async () => {
    const { frame, host, story } = await placeOf(embedded);
    return [frame, host - story].map((value) => Math.abs(value) <= 1);
  };
  await expect.poll(off, { timeout: 15_000 }).toEqual([true, true]);
  return placeOf(embedded);
}

/** Neither side moves any more: a smooth scroll is over, and what a test has set going has been said. */
export async function expectRest(embedded: Embedded): Promise<void> {
  let last = '';
  const isStill = async () => {
    const before = last;
    last = JSON.stringify(await placeOf(embedded));
    return last === before;
  };
  await expect.poll(isStill, { interval: 200, timeout: 15_000 }).toBe(true);
}
