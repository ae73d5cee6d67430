/** Reading the built page from top to bottom in a real browser. */
import type { Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { stepsOf } from '../support/live-map.ts';
import { stepId } from '../../src/story/stage.ts';
import type { Scene, Story } from '../../src/schema/story.ts';
import { type WatchedPage, goTo, openPage, sharedBrowser } from '../support/pages.ts';
import { siteOf } from '../support/site-of.ts';
import { storyOf } from '../support/story-of.ts';

const browser = await sharedBrowser();

/** What the graphics show now. */
async function shownIn(page: Page) {
  return page.evaluate(() => {
    const ids = (selector: string, key: string) =>
      // Beside the 180th meridian the world is drawn twice, and its countries with it.
      [
        ...new Set(
          [...document.querySelectorAll<HTMLElement>(selector)].map((e) => e.dataset[key] ?? ''),
        ),
      ].sort();
    const timeline = document.querySelector<HTMLElement>('[data-graphic="timeline"]');
    return {
      places: ids('[data-graphic="map"] [data-place]:not([data-beyond])', 'place'),
      links: ids('[data-graphic="map"] [data-link]', 'link'),
      lit: ids('[data-graphic="map"] [data-lit]', 'lit'),
      show: timeline?.dataset['show'],
      from: timeline?.dataset['from'],
      to: timeline?.dataset['to'],
      focused: ids('[data-graphic="timeline"] [data-focused]', 'event'),
    };
  });
}

function expectedOf(scene: Scene, story: Story) {
  const actors = story.actors.filter(({ id }) => scene.map.highlight.includes(id));
  const timeline = story.timelines.find(({ id }) => id === scene.timeline.show);
  return {
    links: [...scene.map.links].sort(),
    lit: [...new Set(actors.flatMap(({ countries }) => countries))].sort(),
    show: scene.timeline.show,
    from: scene.timeline.from,
    to: scene.timeline.to,
    focused: timeline?.kind === 'events' ? [...scene.timeline.focus].sort() : [],
  };
}

/** @param apart ms between two looks: the longer, the surer on a machine that does other things too */
async function settled(page: Page, apart = 120): Promise<void> {
  // The map waits for the reader to rest, flies, and then stands: two equal looks in a row.
  const look = () =>
    page.evaluate(() => document.querySelector('[data-graphic="map"] svg')?.innerHTML ?? '');
  await page.waitForTimeout(200);
  await expect
    .poll(
      async () => {
        const before = await look();
        await page.waitForTimeout(apart);
        return before === (await look());
      },
      { timeout: 10_000 },
    )
    .toBe(true);
}

async function read(url: string, options = {}): Promise<WatchedPage> {
  const opened = await openPage(browser, url, { reducedMotion: 'no-preference', ...options });
  await opened.page.waitForSelector('[data-graphic="map"][data-live]', { state: 'attached' });
  return opened;
}

describe.each(inject('sites'))('reading the $name story', ({ name, url, story: file }) => {
  const steps = stepsOf(storyOf(file));

  const viewport = name === 'main' ? { width: 1440, height: 900 } : { width: 360, height: 740 };

  it('enters every step in order by the wheel, on a laptop or a phone', async () => {
    const { page, complaints, strangers, close } = await read(url, { viewport });
    await page.evaluate(() => {
      const entered: string[] = [];
      Object.assign(window, { entered });
      document.addEventListener('story:step', (event) => {
        entered.push((event as CustomEvent<{ id: string }>).detail.id);
      });
    });
    const left = () =>
      page.evaluate(() => document.documentElement.scrollHeight - innerHeight - scrollY);
    await page.mouse.move(viewport.width / 2, viewport.height - 60);
    while ((await left()) > 1) {
      await page.mouse.wheel(0, 260);
      await page.evaluate(() => new Promise(requestAnimationFrame));
    }
    const entered = await page.evaluate(() => (window as unknown as { entered: string[] }).entered);
    expect(entered).toEqual(steps);
    expect(complaints).toEqual([]);
    expect(strangers).toEqual([]);
    await close();
  });

  it('reads whole without JavaScript, and shows both graphics', async () => {
    const { page, complaints, close } = await openPage(browser, url, { javaScriptEnabled: false });
    for (const graphic of ['map', 'timeline']) {
      const drawn = page.locator(`[data-graphic="${graphic}"] svg:visible`).first();
      expect((await drawn.boundingBox())?.width).toBeGreaterThan(300);
    }
    expect(await page.locator('[data-step]:visible').count()).toBe(steps.length);
    expect(complaints).toEqual([]);
    await close();
  });

  it('hydrates without changing what is on the screen', async () => {
    const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
    const page = await context.newPage();
    // Without the fonts, whose own arrival is another matter.
    await page.route(/\.woff2$/, (route) => route.abort());
    await page.goto(url, { waitUntil: 'load' });
    const shift = await page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          let sum = 0;
          new PerformanceObserver((list) => {
            for (const entry of list.getEntries())
              sum += (entry as unknown as { value: number }).value;
          }).observe({ type: 'layout-shift', buffered: true });
          setTimeout(() => resolve(sum), 1200);
        }),
    );
    expect(shift).toBe(0);
    await context.close();
  });
});

describe('reading a story', () => {
  const { url, story: file } = siteOf('second');
  const story = storyOf(file);
  const steps = story.chapters.flatMap((chapter) =>
    chapter.steps.map((step) => ({ id: stepId(chapter, step), scene: step.scene })),
  );

  it('has its line where the window has it now, when that has another width', async () => {
    const top = (page: Page, id: string) =>
      page.evaluate((step) => {
        const box = document.querySelector(`[data-step="${step}"]`)?.getBoundingClientRect();
        scrollBy({ top: (box?.top ?? 0) - innerHeight * 0.7, behavior: 'instant' });
      }, id);
    const current = (page: Page) =>
      page.evaluate(
        () => document.querySelector<HTMLElement>('[data-story]')?.dataset['currentStep'],
      );
    const [before, step] = steps.slice(3);
    const { page, close } = await read(url, { viewport: { width: 820, height: 900 } });
    // On wide screens the line lies higher: what begins at 0.7 of the window is not read yet.
    await page.setViewportSize({ width: 1440, height: 900 });
    await top(page, step?.id ?? '');
    await expect.poll(() => current(page)).toBe(before?.id);
    await close();
  });

  it('ends in the same picture for the same step, whatever the way there', async () => {
    const [first, last] = [steps[0], steps.at(-1)];
    const middle = steps[Math.floor(steps.length / 2)];
    if (!first || !middle || !last) throw new Error('a story with steps was expected');
    const { page, close } = await read(url);
    // In the page's own typefaces, which are there from the second visit on, texts are as wide as those are.
    await page.route('**/*.woff2', (route) => route.abort());
    const picture = async () => {
      await settled(page, 600);
      return page.evaluate(() =>
        [...document.querySelectorAll('[data-graphic] svg *')].map((element) => {
          const attributes = [...element.attributes].map(({ name, value }) => `${name}=${value}`);
          const own = [...element.childNodes].filter(({ nodeType }) => nodeType === 3);
          const text = own.map((node) => node.textContent?.trim()).join('');
          const drawn = [element.tagName, ...attributes.sort(), text].join(' ');
          return drawn.replace(/-?\d+\.\d+/g, (n) => Number(n).toFixed(1));
        }),
      );
    };
    await goTo(page, middle.id);
    const straight = await picture();
    await goTo(page, last.id);
    await goTo(page, first.id);
    await goTo(page, middle.id);
    expect(await picture()).toEqual(straight);
    await page.reload({ waitUntil: 'load' });
    await page.waitForSelector('[data-graphic="map"][data-live]', { state: 'attached' });
    await goTo(page, middle.id);
    expect(await picture()).toEqual(straight);
    await close();
  });

  it('interrupts a flight cleanly when the reader scrolls on', async () => {
    const { page, complaints, close } = await read(url);
    for (const { id } of steps.slice(0, 6)) {
      await goTo(page, id);
      await page.waitForTimeout(260);
    }
    const target = steps[Math.min(5, steps.length - 1)];
    await settled(page);
    expect(await shownIn(page)).toMatchObject(target ? expectedOf(target.scene, story) : {});
    expect(complaints).toEqual([]);
    await close();
  });

  it('follows the steps with the drawn map when Leaflet’s chunk never comes', async () => {
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
    const page = await context.newPage();
    await page.route(/leaflet-map/, (route) => route.abort());
    await page.goto(url, { waitUntil: 'load' });
    const step = steps.at(-1);
    if (!step) throw new Error('a story with steps was expected');
    await goTo(page, step.id);
    await expect.poll(() => shownIn(page)).toMatchObject(expectedOf(step.scene, story));
    expect(await page.locator('[data-graphic="map"][data-live]').count()).toBe(0);
    await context.close();
  });

  it('fits into windows of all widths without sideways scrolling', async () => {
    const { page, close } = await read(url, { viewport: { width: 320, height: 800 } });
    for (const width of [320, 360, 820, 2560]) {
      await page.setViewportSize({ width, height: 800 });
      const wide = () => page.evaluate(() => document.documentElement.scrollWidth);
      await expect.poll(wide, { message: `${width} px` }).toBeLessThanOrEqual(width);
    }
    await close();
  });
});
