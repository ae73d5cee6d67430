/** How the map moves from step to step. */
import type { BrowserContextOptions } from 'playwright-core';
import { expect, it } from 'vitest';
import { stepId } from '../../src/story/stage.ts';
import { liveMap, mainStory, MAP } from '../support/live-map.ts';
import { goTo, sharedBrowser } from '../support/pages.ts';

const browser = await sharedBrowser();

const { url, story, first, middle } = mainStory();

const live = (options: BrowserContextOptions = {}) => liveMap(browser, url, options);

it('shows no names but the main places’ while it flies, as they would pile up, and all of them where it lands', async () => {
  const { page, complaints, close } = await live({ reducedMotion: 'no-preference' });
  await goTo(page, first);
  await page.waitForFunction(
    ([map, step]) =>
      document.querySelector('[data-stage]')?.getAttribute('data-stage') === step &&
      !document.querySelector(`${map} .flying`),
    [MAP, first],
  );
  await page.evaluate((map) => {
    const seen = { flying: 0, piled: 0 };
    const look = () => {
      const drawing = document.querySelector(`${map} .flying`);
      const names = drawing?.querySelectorAll('.place:not(.main) text, .link text, .name') ?? [];
      if (drawing) seen.flying += 1;
      seen.piled += [...names].filter((name) => getComputedStyle(name).opacity !== '0').length;
      requestAnimationFrame(look);
    };
    look();
    Object.assign(window, { seen });
  }, MAP);
  await goTo(page, middle);
  const flight = () =>
    page.evaluate(() => Reflect.get(window, 'seen') as { flying: number; piled: number });
  await expect.poll(async () => (await flight()).flying).toBeGreaterThan(2);
  await page.waitForFunction((map) => !document.querySelector(`${map} .flying`), MAP);
  expect((await flight()).piled).toBe(0);
  await expect
    .poll(() =>
      page.evaluate(
        (map) =>
          [...document.querySelectorAll(`${map} text`)].filter(
            (name) => getComputedStyle(name).opacity !== '1',
          ).length,
        MAP,
      ),
    )
    .toBe(0);
  expect(complaints).toEqual([]);
  await close();
});

it('carries the land along while it flies, draws it anew now and then, and for the very view where it lands', async () => {
  const { page, complaints, close } = await live({ reducedMotion: 'no-preference' });
  await goTo(page, first);
  const rests = () => page.waitForFunction((map) => !document.querySelector(`${map} .flying`), MAP);
  await rests();
  await page.evaluate((map) => {
    const seen = { carried: new Set<string>(), drawn: new Set<string>(), frames: 0 };
    const look = () => {
      const ground = document.querySelector<HTMLElement>(`${map} .ground`);
      if (document.querySelector(`${map} .flying`)) {
        seen.frames += 1;
        seen.carried.add(ground?.style.transform ?? '');
        seen.drawn.add(ground?.querySelector('g')?.getAttribute('transform') ?? '');
      }
      requestAnimationFrame(look);
    };
    look();
    Object.assign(window, {
      told: () => ({ ...seen, carried: seen.carried.size, drawn: seen.drawn.size }),
    });
  }, MAP);
  await goTo(page, middle);
  const flight = () =>
    page.evaluate(() =>
      (Reflect.get(window, 'told') as () => Record<'carried' | 'drawn' | 'frames', number>)(),
    );
  await expect.poll(async () => (await flight()).frames).toBeGreaterThan(8);
  await rests();
  const { carried, drawn } = await flight();
  expect(carried).toBeGreaterThan(4);
  expect(drawn).toBeLessThan(carried);
  const landed = await page.locator(`${MAP} .ground`).evaluate((ground) => ground.style.transform);
  expect(landed).toBe('none');
  expect(complaints).toEqual([]);
  await close();
});

it.each([
  ['draws a link as its step arrives', 'no-preference', true],
  ['moves nothing for readers who want less motion', 'reduce', false],
] as const)('%s', async (_, reducedMotion, moves) => {
  const { page, close } = await live({ reducedMotion });
  const linked = story.chapters.flatMap((chapter) =>
    chapter.steps
      .filter(({ scene }) => scene.map.links.length > 0)
      .map((step) => stepId(chapter, step)),
  );
  await goTo(page, linked[0] ?? '');
  await page.waitForSelector(`${MAP} [data-link]`, { state: 'attached' });
  const moving = await page.evaluate(
    (map) =>
      [...document.querySelectorAll(`${map} [data-link] *`)]
        .flatMap((element) => element.getAnimations())
        .filter(({ playState }) => playState === 'running').length,
    MAP,
  );
  expect(moving > 0).toBe(moves);
  await close();
});
