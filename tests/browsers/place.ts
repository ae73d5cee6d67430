/** Where an embedded story stands, and whether it is where its host has scrolled it. */
import { expect } from 'vitest';
import type { Reader } from './reader.ts';

export interface Place {
  /** px from the window's top to the frame's, and to the story's graphics. */
  frame: number;
  pinned: number;
  /** How far the host has scrolled the story, and how far the story is. */
  host: number;
  story: number;
}

export async function placeOf(reader: Reader, index = 0): Promise<Place> {
  const [box = 0, frame = 0] = await reader.run(
    'page',
    (index) => {
      const inner = document.querySelectorAll('iframe')[index];
      return [inner?.parentElement, inner].map((each) => each?.getBoundingClientRect().top ?? 0);
    },
    index,
  );
  const [story = 0, pinned = 0] = await reader.run(index, () => [
    scrollY,
    document.querySelector('.pinned')?.getBoundingClientRect().top ?? 0,
  ]);
  return { frame, pinned: frame + pinned, host: frame - box, story };
}

/** Scrolls the host until so many px of the story lie above the line where its frame stands. */
export async function scrollStory(reader: Reader, px: number, top = 0, index = 0): Promise<void> {
  await reader.run(
    'page',
    (px, index) => {
      const box = document.querySelectorAll('iframe')[index]?.parentElement;
      const scroller = document.querySelector('.app') ?? document.scrollingElement;
      const way = (box?.getBoundingClientRect().top ?? 0) + px;
      scroller?.scrollBy({ top: way, behavior: 'instant' });
    },
    px - top,
    index,
  );
}

/** The frame stands at its line, its graphics with it, and the story is where the host has scrolled it. */
export async function expectInStep(
  reader: Reader,
  px: number,
  { top = 0, index = 0 } = {},
): Promise<void> {
  const off = async () => {
    const { frame, pinned, host, story } = await placeOf(reader, index);
    return [frame - top, pinned - top, host - px, story - px].map((by) => Math.abs(by) <= 1);
  };
  await expect.poll(off).toEqual([true, true, true, true]);
}

/** Scrolls the host there, and the story comes with it. */
export async function readAt(
  reader: Reader,
  px: number,
  { top = 0, index = 0 } = {},
): Promise<void> {
  await scrollStory(reader, px, top, index);
  await expectInStep(reader, px, { top, index });
}

/** The story is where the host has scrolled it, be it before the frame, in it or behind it. */
export async function expectSamePlace(reader: Reader): Promise<void> {
  const off = async () => {
    const { host, story } = await placeOf(reader);
    return Math.abs(host - story) <= 1;
  };
  await expect.poll(off).toBe(true);
}

/** In step wherever that is. */
export async function expectTogether(reader: Reader): Promise<Place> {
  const off = async () => {
    const { frame, host, story } = await placeOf(reader);
    return [frame, host - story].map((by) => Math.abs(by) <= 1);
  };
  await expect.poll(off).toEqual([true, true]);
  return placeOf(reader);
}

/** The graphics are alive: what they show follows the steps. */
export const expectAlive = (reader: Reader) =>
  expect
    .poll(() =>
      reader.run(0, () => document.querySelectorAll('[data-graphic="map"][data-live]').length),
    )
    .toBe(1);

/** @returns px of the story above its graphics; from there on they are pinned */
export const wayToGraphics = (reader: Reader) =>
  reader.run(0, () =>
    Math.ceil((document.querySelector('.pinned')?.getBoundingClientRect().top ?? 0) + scrollY),
  );

export const currentStep = (reader: Reader, side: 'page' | number = 0) =>
  reader.run(
    side,
    () => document.querySelector<HTMLElement>('[data-story]')?.dataset['currentStep'],
  );

/** Clicks where an element of a frame begins; it must be in sight. */
export async function click(reader: Reader, index: number, selector: string): Promise<void> {
  const frame = await reader.run(
    'page',
    (index) => {
      const { left = 0, top = 0 } =
        document.querySelectorAll('iframe')[index]?.getBoundingClientRect() ?? {};
      return { left, top };
    },
    index,
  );
  const own = await reader.run(
    index,
    (selector) => {
      const { left = 0, top = 0 } = document.querySelector(selector)?.getBoundingClientRect() ?? {};
      return { left, top };
    },
    selector,
  );
  await reader.clickAt({ x: frame.left + own.left + 5, y: frame.top + own.top + 5 });
}
