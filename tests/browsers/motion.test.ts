/** A story that its host's page scrolls without a stop, seen at each animation frame from both sides. */
import { expect, it } from 'vitest';
import { framedSite } from '../support/framed-site.ts';
import { article } from '../support/host-page.ts';
import { framesLate } from '../support/scrolling.ts';
import {
  expectQuiet,
  forgetSteps,
  inEachBrowser,
  NOTING,
  stepsHeard,
  visitLinked,
} from './embeds.ts';
import { currentStep, expectAlive, expectTogether, readAt, wayToGraphics } from './place.ts';
import type { Reader, Side } from './reader.ts';

const { url, loader, steps } = framedSite();

const PAGES = {
  plain: {
    html: article(
      `<div data-story="capitals"><iframe src="${url}?embed=1" title="A story"></iframe></div>${loader}`,
      NOTING,
    ),
  },
};

/** What one side has at one of its animation frames. */
interface Seen {
  /** ms of a clock that both sides have. */
  time: number;
  /** px from its window's top to what is pinned there: the host's is the frame, the frame's are the graphics. */
  pinned: number;
  /** How far it has the story, in px. */
  y: number;
}

type Watching = Window & { seen: Seen[]; hasArrived?: boolean };

/** Notes on a side from now on what it has at each animation frame. */
function watch(pinned: string): void {
  const seen: Seen[] = [];
  Object.assign(window, { seen });
  const look = () => {
    const at = document.querySelector(pinned)?.getBoundingClientRect().top ?? NaN;
    const story = document.querySelector('[data-story]')?.getBoundingClientRect().top ?? NaN;
    seen.push({ time: Date.now(), pinned: at, y: at - story });
    requestAnimationFrame(look);
  };
  look();
}

/** Scrolls the page so many px, at one speed in px a second; a frame that comes late goes no further than one of 0.1 s. */
function glide(px: number, speed: number): void {
  const start = scrollY;
  let gone = 0;
  let before = performance.now();
  const go = (now: number) => {
    gone = Math.min(px, gone + (speed * Math.min(100, Math.max(0, now - before))) / 1000);
    before = now;
    scrollTo({ top: start + gone, behavior: 'instant' });
    if (gone < px) requestAnimationFrame(go);
    else Object.assign(window, { hasArrived: true });
  };
  requestAnimationFrame(go);
}

const seenBy = (reader: Reader, side: Side) =>
  reader.run(side, () => (window as unknown as Watching).seen);

/** Where the story was at each of the host's frames, as far as clocks tell; on a machine that others share, only to be read. */
function lateness(host: Seen[], frame: Seen[]): string {
  const late = framesLate(
    host.map(({ time, pinned, y }) => {
      const story = frame.findLast((own) => own.time <= time)?.y ?? y;
      return { pinned, host: y, story };
    }),
  ).sort((a, b) => a - b);
  return `${host.length} frames, text ${late[Math.floor(late.length / 2)]} of them late, at the worst ${late.at(-1)}`;
}

/** All that a side has heard of are steps one after the other, up to the one that is read now. */
async function expectEachInOrder(reader: Reader, side: Side): Promise<void> {
  await expect
    .poll(async () => (await stepsHeard(reader, side)).at(-1) === (await currentStep(reader)))
    .toBe(true);
  const heard = await stepsHeard(reader, side);
  const first = steps.findIndex((step) => step === heard[0]);
  expect(heard.length).toBeGreaterThan(3);
  expect(heard).toEqual(steps.slice(first, first + heard.length));
}

inEachBrowser(PAGES, (desk) => {
  it.each([
    { speed: 800, px: 3000 },
    { speed: 2500, px: 9000 },
  ])(
    'keeps its graphics in place and enters each step in order at $speed px a second',
    async ({ speed, px }) => {
      const reader = await visitLinked(desk(), 'plain');
      await expectAlive(reader);
      await readAt(reader, (await wayToGraphics(reader)) + 40);
      for (const side of ['page', 0] as const) await forgetSteps(reader, side);
      await reader.run(0, watch, '.pinned');
      await reader.run('page', watch, 'iframe');
      await reader.run('page', glide, px, speed);
      await expect
        .poll(() => reader.run('page', () => 'hasArrived' in window), { timeout: 60_000 })
        .toBe(true);
      const [host, frame] = [await seenBy(reader, 'page'), await seenBy(reader, 0)];
      console.log(`${desk().name}, ${speed} px/s: ${lateness(host, frame)}`);
      for (const seen of [host, frame]) {
        expect(seen.length).toBeGreaterThan(8);
        expect(Math.max(...seen.map(({ pinned }) => Math.abs(pinned)))).toBeLessThanOrEqual(1);
        // It was on its way meanwhile.
        expect(new Set(seen.map(({ y }) => Math.round(y))).size).toBeGreaterThan(8);
      }
      await expectTogether(reader);
      for (const side of ['page', 0] as const) await expectEachInOrder(reader, side);
      await expectQuiet(reader);
    },
  );
});
