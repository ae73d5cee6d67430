/** The map in a reader's hands, and what happens when Leaflet breaks. */
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { stepId } from '../../src/story/stage.ts';
import { goTo, launch, openPage, type WatchedPage } from '../support/pages.ts';
import { storyOf } from '../support/story-of.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

const [site] = inject('sites');
if (!site) throw new Error('a built site was expected');
const { url, story: file } = site;
const story = storyOf(file);
const steps = story.chapters.flatMap((chapter) =>
  chapter.steps.map((step) => stepId(chapter, step)),
);
const [first = '', second = ''] = steps;
const middle = steps[Math.floor(steps.length / 2)] ?? '';

const MAP = '.pinned [data-graphic="map"]';

/** Where every mark stands, to a px. */
function marksOn(page: Page): Promise<string[]> {
  return page.evaluate(
    (map) =>
      [...document.querySelectorAll(`${map} [data-place]`)].map((mark) => {
        const at = mark.getAttribute('transform') ?? '';
        return [
          mark.getAttribute('data-place'),
          at.replace(/\d+\.\d+/g, (n) => `${Math.round(Number(n))}`),
        ].join(' ');
      }),
    MAP,
  );
}

async function live(options: BrowserContextOptions = {}): Promise<WatchedPage> {
  const opened = await openPage(browser, url, { reducedMotion: 'reduce', ...options });
  await opened.page.waitForSelector(`${MAP}[data-live]`, { state: 'attached' });
  return opened;
}

/** A page whose Leaflet is broken by `breakIt` before it comes. */
async function broken(breakIt: (page: Page) => Promise<unknown>) {
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  await breakIt(page);
  await page.goto(url, { waitUntil: 'load' });
  return { page, errors, close: () => context.close() };
}

describe('a map whose Leaflet breaks', () => {
  let expected: string[];
  beforeAll(async () => {
    const { page, close } = await live();
    const before = await marksOn(page);
    await goTo(page, middle);
    do expected = await marksOn(page);
    while (expected.join() === before.join());
    await close();
  });

  it.each([
    ['never comes', (page: Page) => page.route(/leaflet-map.*js/, (route) => route.abort())],
    [
      'throws as it arrives',
      (page: Page) =>
        page.route(/leaflet-map.*js/, (route) =>
          route.fulfill({ contentType: 'text/javascript', body: 'throw new Error("broken");' }),
        ),
    ],
    [
      'throws as its map is made',
      (page: Page) =>
        page.addInitScript(() => {
          // Leaflet refuses an element that it believes to be taken.
          new MutationObserver(() => {
            for (const element of document.querySelectorAll('.leaflet')) {
              Object.assign(element, { _leaflet_id: 1 });
            }
          }).observe(document, { childList: true, subtree: true });
        }),
    ],
  ])('stays drawn and follows the steps when it %s', async (_, breakIt) => {
    const { page, errors, close } = await broken(breakIt);
    await goTo(page, middle);
    await expect.poll(() => marksOn(page)).toEqual(expected);
    expect(await page.locator(`${MAP}[data-live]`).count()).toBe(0);
    // Until Leaflet has come and failed, its control waits for it.
    await expect.poll(() => page.locator(`${MAP} [aria-pressed]`).count()).toBe(0);
    expect(errors).toEqual([]);
    await close();
  });

  it.each(['jumps', 'flies'])('goes on drawn when the camera throws as it %s', async (move) => {
    const reducedMotion = move === 'jumps' ? 'reduce' : 'no-preference';
    const { page, complaints, close } = await live({ reducedMotion });
    // Leaflet keeps here where the map stands, and asks before every move.
    await page.locator(`${MAP} .leaflet-map-pane`).evaluate((pane) =>
      Object.defineProperty(pane, '_leaflet_pos', {
        get: () => {
          throw new Error('broken');
        },
      }),
    );
    await goTo(page, middle);
    await expect.poll(() => page.locator(`${MAP}[data-live]`).count()).toBe(0);
    await expect.poll(() => marksOn(page)).toEqual(expected);
    expect(complaints).toEqual([]);
    await close();
  });
});

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

describe('a reader’s scroll over the map', () => {
  it('turns the page by the wheel', async () => {
    const { page, close } = await live();
    await page.mouse.move(1100, 250);
    await page.mouse.wheel(0, 600);
    await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(400);
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

  it('turns the page by keys after a click on the map', async () => {
    const { page, close } = await live();
    await page.mouse.click(900, 420);
    const before = await page.evaluate(() => scrollY);
    await page.keyboard.press('PageDown');
    await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(before + 300);
    await close();
  });
});

describe('an opened map', () => {
  const toggle = (page: Page) => page.locator(`${MAP} [aria-pressed]`);

  async function opened(): Promise<WatchedPage & { closed: string[] }> {
    const watched = await live();
    await goTo(watched.page, first);
    await watched.page.waitForTimeout(300);
    const closed = await marksOn(watched.page);
    await toggle(watched.page).click();
    await watched.page.waitForSelector(`${MAP}[data-opened]`);
    return { ...watched, closed };
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
      () => page.getByRole('button', { name: 'Nearer' }).click(),
      () => page.getByRole('button', { name: 'Farther' }).click(),
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
    ['Escape', (page: Page) => page.keyboard.press('Escape')],
    ['the same control', (page: Page) => toggle(page).click()],
  ])('closes by %s and stands as the scene frames it', async (_, leave) => {
    const { page, closed, close } = await opened();
    await drag(page);
    await expect.poll(() => marksOn(page)).not.toEqual(closed);
    await leave(page);
    await expect.poll(() => marksOn(page)).toEqual(closed);
    expect(await page.locator(`${MAP}[data-opened]`).count()).toBe(0);
    expect(await page.locator(`${MAP} [role="application"]`).count()).toBe(0);
    expect(await toggle(page).evaluate((button) => button === document.activeElement)).toBe(true);
    await close();
  });

  it('closes with the next step and stands as that frames it', async () => {
    const there = await live();
    await goTo(there.page, second);
    await there.page.waitForTimeout(300);
    const expected = await marksOn(there.page);
    await there.close();

    const { page, close } = await opened();
    await drag(page);
    await page.getByRole('button', { name: 'Nearer' }).click();
    await goTo(page, second);
    await expect.poll(() => marksOn(page)).toEqual(expected);
    // Nothing that the reader's hands began goes on.
    await page.waitForTimeout(500);
    expect(await marksOn(page)).toEqual(expected);
    expect(await page.locator(`${MAP}[data-opened]`).count()).toBe(0);
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

it.each(['light', 'dark'] as const)(
  'sets every word on a ground of sea or land, also over lit countries (%s)',
  async (colorScheme) => {
    const { page, close } = await live({ colorScheme });
    // What these colours are against the words, tests/styles tells.
    const bare = await page.evaluate((map) => {
      const colour = (of: string) => {
        const probe = Object.assign(document.createElement('i'), { style: `color: var(--${of})` });
        document.body.append(probe);
        return getComputedStyle(probe).color;
      };
      const grounds = [colour('sea'), colour('land')];
      const texts = [...document.querySelectorAll(`${map} svg text`)];
      const found = texts.filter((text) => {
        const { paintOrder, stroke, strokeWidth } = getComputedStyle(text);
        const isHalo = paintOrder.startsWith('stroke') && Number.parseFloat(strokeWidth) >= 3;
        return !isHalo || !grounds.includes(stroke);
      });
      return { of: texts.length, found: found.map((text) => text.textContent) };
    }, MAP);
    expect(bare.of).toBeGreaterThan(4);
    expect(bare.found).toEqual([]);
    await close();
  },
);

it('leads from the map to the note on its borders', async () => {
  const { page, close } = await live({ viewport: { width: 320, height: 700 } });
  const link = page.locator(MAP).getByRole('link', { name: 'Borders: a note' });
  expect((await link.boundingBox())?.height).toBeGreaterThanOrEqual(24);
  await link.focus();
  await page.keyboard.press('Enter');
  await expect
    .poll(() =>
      page
        .locator('#map-note')
        .boundingBox()
        .then((box) => box?.y ?? 9999),
    )
    .toBeLessThan(700);
  await close();
});

it.each([320, 390, 1440])(
  'lays its names clear of its controls and its fine print, at %i px',
  async (width) => {
    const { page, close } = await live({ viewport: { width, height: 844 } });
    await page.waitForSelector(`${MAP} .controls summary`);
    for (const id of steps.filter((_, i) => i % 5 === 0)) {
      await goTo(page, id);
      const clashes = await page.evaluate((map) => {
        const over = [...document.querySelectorAll(`${map} .controls > *, ${map} > p`)];
        const names = [...document.querySelectorAll(`${map} svg text, ${map} [data-place] path`)];
        return names.flatMap((name) =>
          over
            .filter((each) => {
              const [a, b] = [name.getBoundingClientRect(), each.getBoundingClientRect()];
              // A line of text is a little higher than its letters.
              const [top, bottom] = [a.top + 2, a.bottom - 2];
              return a.left < b.right && b.left < a.right && top < b.bottom && b.top < bottom;
            })
            .map((each) => `${name.textContent} × ${each.textContent}`),
        );
      }, MAP);
      expect(clashes, id).toEqual([]);
    }
    await close();
  },
);

it.each([
  [360, 640],
  [320, 568],
  [1440, 900],
])('opens its menus whole and over all else, at %i x %i px', async (width, height) => {
  const { page, close } = await live({ viewport: { width, height } });
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
  expect(hidden).toEqual([]);
  expect(await page.locator('.pinned .download button').count()).toBe(8);
  await close();
});
