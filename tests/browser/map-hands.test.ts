/** The map in a reader’s hands: scrolled past, opened, led through by keys. */
import type { BrowserContextOptions, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { liveMap, mainStory, MAP, marksOn } from '../support/live-map.ts';
import { type WatchedPage, goTo, sharedBrowser } from '../support/pages.ts';

const browser = await sharedBrowser();

const { url, story, first, second } = mainStory();

const live = (options: BrowserContextOptions = {}) => liveMap(browser, url, options);

describe('a reader’s scroll over the map', () => {
  it('turns the page by the wheel, and by keys after a click on the map', async () => {
    const { page, close } = await live();
    await page.mouse.move(1100, 250);
    await page.mouse.wheel(0, 600);
    await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(400);
    await page.mouse.click(1100, 250);
    await page.keyboard.press('PageDown');
    await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(900);
    await close();
  });

  it('turns the page by touch', async () => {
    const { page, close } = await live({ viewport: { width: 390, height: 844 }, hasTouch: true });
    await goTo(page, first);
    const before = await page.evaluate(() => scrollY);
    const session = await page.context().newCDPSession(page);
    const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', y?: number) =>
      session.send('Input.dispatchTouchEvent', {
        type,
        touchPoints: y === undefined ? [] : [{ x: 150, y }],
      });
    await touch('touchStart', 180);
    for (let y = 170; y > 20; y -= 10) await touch('touchMove', y);
    await touch('touchEnd');
    await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(before + 80);
    await close();
  });
});

describe('an opened map', () => {
  const toggle = (page: Page) => page.locator(`${MAP} [aria-pressed]`);

  async function opened(
    options: BrowserContextOptions = {},
  ): Promise<WatchedPage & { closed: string[] }> {
    const watched = await live(options);
    return { ...watched, closed: await openAtFirst(watched.page) };
  }

  /** @returns where the marks stand at the first step, whose map is opened then */
  async function openAtFirst(page: Page): Promise<string[]> {
    await goTo(page, first);
    await page.waitForTimeout(300);
    const closed = await marksOn(page);
    await toggle(page).click();
    await page.waitForSelector(`${MAP}[data-opened]`);
    return closed;
  }

  async function drag(page: Page): Promise<void> {
    await page.mouse.move(1000, 250);
    await page.mouse.down();
    await page.mouse.move(1100, 320, { steps: 5 });
    await page.mouse.up();
  }

  it('says that it is open, pans by dragging, zooms by its buttons and by keys', async () => {
    const { page, closed, complaints, close } = await opened();
    expect(await toggle(page).getAttribute('aria-pressed')).toBe('true');
    expect(await page.locator(`${MAP} [role="application"]`).count()).toBe(1);
    const views = [closed];
    for (const act of [
      () => drag(page),
      () => page.getByRole('button', { name: 'Zoom in' }).click(),
      () => page.getByRole('button', { name: 'Zoom out' }).click(),
      async () => {
        await page.locator(`${MAP} .leaflet`).focus();
        await page.keyboard.press('ArrowLeft');
      },
    ]) {
      await act();
      await expect.poll(() => marksOn(page)).not.toEqual(views.at(-1));
      await page.waitForTimeout(500);
      views.push(await marksOn(page));
    }
    expect(complaints).toEqual([]);
    await close();
  });

  it.each([
    ['glides', 'no-preference', true],
    ['jumps for readers who want less motion', 'reduce', false],
  ] as const)('%s by keys', async (_, reducedMotion, glides) => {
    const { page, close } = await opened({ reducedMotion });
    await page.waitForFunction((map) => !document.querySelector(`${map} .flying`), MAP);
    const resting = await marksOn(page);
    await page.evaluate((map) => {
      const views = new Set<string>();
      const look = () => {
        const mark = document.querySelector(`${map} [data-place]`)?.getBoundingClientRect();
        views.add(`${mark?.x} ${mark?.y}`);
        requestAnimationFrame(look);
      };
      look();
      Object.assign(window, { views });
    }, MAP);
    const seen = () => page.evaluate(() => (Reflect.get(window, 'views') as Set<string>).size);
    await page.locator(`${MAP} .leaflet`).press('ArrowLeft');
    await expect.poll(() => marksOn(page)).not.toEqual(resting);
    await page.waitForTimeout(500);
    if (glides) expect(await seen()).toBeGreaterThan(3);
    else expect(await seen()).toBe(2);
    await close();
  });

  it('closes by Escape and by the same control, and stands as the scene frames it; with the next step as that frames it', async () => {
    const { page, close } = await live();
    await goTo(page, second);
    await page.waitForTimeout(300);
    const next = await marksOn(page);
    const closed = await openAtFirst(page);
    const leave = {
      Escape: () => page.keyboard.press('Escape'),
      'the same control': () => toggle(page).click(),
    };
    for (const [by, end] of Object.entries(leave)) {
      await drag(page);
      await expect.poll(() => marksOn(page)).not.toEqual(closed);
      await end();
      await expect.poll(() => marksOn(page), { message: by }).toEqual(closed);
      expect(await page.locator(`${MAP}[data-opened]`).count(), by).toBe(0);
      expect(await page.locator(`${MAP} [role="application"]`).count(), by).toBe(0);
      const isFocused = (button: Element) => button === document.activeElement;
      expect(await toggle(page).evaluate(isFocused), by).toBe(true);
      await toggle(page).click();
      await page.waitForSelector(`${MAP}[data-opened]`);
    }

    await drag(page);
    await page.getByRole('button', { name: 'Zoom in' }).click();
    await goTo(page, second);
    // Nothing that the reader's hands began goes on.
    await page.waitForTimeout(500);
    expect(await page.locator(`${MAP}[data-opened]`).count()).toBe(0);
    expect(await marksOn(page)).toEqual(next);
    // It stays closed where it was opened.
    await goTo(page, first);
    await expect.poll(() => marksOn(page)).toEqual(closed);
    await close();
  });
});

it('leads the keys through its places, the main ones first, and lets them go', async () => {
  const { page, close } = await live();
  const list = page.getByRole('listbox', { name: 'Places on the map' });
  await list.waitFor();
  await list.focus();
  const heard: string[] = [];
  const option = () =>
    page.evaluate(() => {
      const id = document.activeElement?.getAttribute('aria-activedescendant') ?? '';
      return { id, text: document.getElementById(id)?.textContent?.trim() ?? '' };
    });
  const main = story.places.filter(({ role }) => role === 'main').map(({ name }) => name);
  while (heard.length < main.length) {
    await page.keyboard.press('ArrowDown');
    heard.push((await option()).text);
  }
  expect(heard).toEqual(main);
  const before = await option();
  await page.keyboard.press('ArrowUp');
  expect((await option()).id).not.toBe(before.id);
  await page.keyboard.press('Escape');
  expect(await list.evaluate((element) => element === document.activeElement)).toBe(false);
  await close();
});

it('opens its menus whole and over all else, in windows of three sizes', async () => {
  const { page, close } = await live();
  await page.locator('.pinned .download summary').waitFor({ state: 'attached' });
  for (const [width, height] of [
    [1440, 900],
    [360, 640],
    [320, 568],
  ] as const) {
    await page.setViewportSize({ width, height });
    await page.evaluate(() => new Promise(requestAnimationFrame));
    await goTo(page, first);
    await page.locator('.pinned .download summary').click();
    const hidden = await page.evaluate(() =>
      [...document.querySelectorAll('.pinned .download :is(button, a)')]
        .filter((press) => {
          const { left, right, top, bottom } = press.getBoundingClientRect();
          const points = [
            [left + 2, top + 2],
            [right - 2, bottom - 2],
          ] as const;
          return !points.every(([x, y]) => press.contains(document.elementFromPoint(x, y)));
        })
        .map((press) => press.textContent),
    );
    expect(hidden, `${width} x ${height} px`).toEqual([]);
    expect(await page.locator('.pinned .download button').count()).toBe(8);
    await page.keyboard.press('Escape');
  }
  await close();
});
