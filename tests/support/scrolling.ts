/** Scrolling an embedded story as a reader does, and what is seen of it meanwhile: in pictures of what is presented. */
import type { CDPSession, Frame, Page } from 'playwright-core';
import { pngColumns } from './png.ts';

/** Notes the steps that a side of the embed hears of from now on. */
export async function noteSteps(side: Page | Frame): Promise<void> {
  await (side as Page).evaluate(() => {
    const entered: string[] = [];
    Object.assign(window, { entered });
    document.addEventListener('story:step', (event) => {
      entered.push((event as CustomEvent<{ id: string }>).detail.id);
    });
  });
}

export const stepsNoted = (side: Page | Frame): Promise<string[]> =>
  (side as Page).evaluate(() => (window as unknown as { entered: string[] }).entered);

/** Scrolls the page by the wheel's way, at one speed in px a second. */
export async function glide(cdp: CDPSession, px: number, speed: number): Promise<void> {
  await cdp.send('Input.synthesizeScrollGesture', {
    x: 500,
    y: 400,
    yDistance: -px,
    speed,
    gestureSourceType: 'mouse',
    preventFling: true,
  });
}

/** px: how exactly a ruler can be read, and after how many it begins anew. */
const TICK = 8;
const TURN = 256 * TICK;

/** Lays a ruler along the story, in whose colours one can read how far it is. */
async function addRuler(side: Page | Frame, selector: string, left: string): Promise<void> {
  await (side as Page).evaluate(
    ({ selector, left, turn }) => {
      const ruler = document.createElement('div');
      const colours = `rgb(0 0 77) 0, rgb(255 0 77) ${turn}px`;
      ruler.style.cssText = `position:absolute;inset-block:0;left:${left};width:8px;z-index:99;background:repeating-linear-gradient(${colours})`;
      const along = document.querySelector<HTMLElement>(selector);
      along?.style.setProperty('position', 'relative');
      along?.append(ruler);
    },
    { selector, left, turn: TURN },
  );
}

/** Lays rulers on both sides, and a mark on the pinned graphics. */
export async function addRulers(page: Page, frame: Frame): Promise<void> {
  await addRuler(page, '[data-story]', '-60px');
  await addRuler(frame, '[data-story]', '0');
  await frame.evaluate(() => {
    const mark = document.createElement('div');
    mark.style.cssText =
      'position:absolute;top:0;left:40px;width:8px;height:8px;z-index:9;background:rgb(255,0,255)';
    document.querySelector('.pinned')?.append(mark);
  });
}

export interface Picture {
  /** Where the pinned graphics are, in px from the window's top. */
  pinned: number;
  /** How far the host has scrolled the story, and how far the story is, in px. */
  host: number;
  story: number;
}

/** @returns px at the row of the window, by the ruler's colour; it begins anew after each turn */
function readRuler(column: readonly string[], row: number): number {
  return (Number((column[row] ?? '').split(',')[0]) / 255) * TURN - row;
}

/** @returns the way from one reading to another, where it is less than half a turn */
function between(from: number, to: number): number {
  const way = (((to - from) % TURN) + TURN) % TURN;
  return way > TURN / 2 ? way - TURN : way;
}

/** Says of readings that go on and on how far they are, without turns. */
function unwind(read: readonly Picture[]): Picture[] {
  let host = read[0]?.host ?? 0;
  return read.map((picture) => {
    host += between(host, picture.host);
    return { ...picture, host, story: host + between(picture.host, picture.story) };
  });
}

function readPicture(data: string, left: number, row: number): Picture {
  const png = Buffer.from(data, 'base64');
  const [host, story, mark] = pngColumns(png, [left - 56, left + 4, left + 44]);
  return {
    pinned: mark?.indexOf('255,0,255') ?? -1,
    host: readRuler(host ?? [], row),
    story: readRuler(story ?? [], row),
  };
}

interface Screencast {
  data: string;
  sessionId: number;
  metadata: { timestamp?: number };
}

/**
 * Takes a picture of each frame that is presented meanwhile.
 * @param left of the story in the window, and a row where the rulers are read
 */
export async function pictures(
  cdp: CDPSession,
  { left, row }: { left: number; row: number },
  work: () => Promise<void>,
): Promise<Picture[]> {
  const taken: { data: string; time: number }[] = [];
  const keep = ({ data, sessionId, metadata }: Screencast) => {
    taken.push({ data, time: metadata.timestamp ?? 0 });
    void cdp.send('Page.screencastFrameAck', { sessionId });
  };
  cdp.on('Page.screencastFrame', keep);
  await cdp.send('Page.startScreencast', { format: 'png', everyNthFrame: 1 });
  await work();
  await cdp.send('Page.stopScreencast');
  cdp.off('Page.screencastFrame', keep);
  // They are not always handed over in the order in which they were shown.
  taken.sort((a, b) => a.time - b.time);
  return unwind(taken.map(({ data }) => readPicture(data, left, row)));
}

/** @returns for each presented frame by how many of them the story was late, on its way down */
export function framesLate(seen: readonly Picture[]): number[] {
  return seen.map(({ story }, now) => {
    const reached = seen.findIndex(({ host }) => host >= story - TICK);
    return reached < 0 ? 0 : Math.max(0, now - reached - stillSince(seen, now));
  });
}

/** How many frames the host has not moved: then nothing is late for what was there already. */
function stillSince(seen: readonly Picture[], now: number): number {
  const host = seen[now]?.host ?? 0;
  const story = seen[now]?.story ?? 0;
  if (story < host - TICK) return 0;
  return now - seen.findIndex((picture) => picture.host >= host - TICK);
}
