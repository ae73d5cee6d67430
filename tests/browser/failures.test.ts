/** When things go wrong: the story stays readable, and each graphic keeps a form. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContextOptions, Page, Route } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import type { StageData } from '../../src/story/stage.ts';
import { stepsOf } from '../support/live-map.ts';
import { CALM, goTo, sharedBrowser } from '../support/pages.ts';
import { siteOf } from '../support/site-of.ts';
import { storyOf } from '../support/story-of.ts';

const browser = await sharedBrowser();

/** Opens a page of which something will fail. */
async function openWith(
  url: string,
  prepare: (page: Page) => Promise<unknown>,
  options: BrowserContextOptions = {},
) {
  const context = await browser.newContext({ ...CALM, ...options });
  const page = await context.newPage();
  await prepare(page);
  await page.goto(url, { waitUntil: 'load' });
  return { page, context, close: () => context.close() };
}

const drawnWidth = async (page: Page, graphic: string) => {
  const drawing = page.locator(`[data-stage] [data-graphic="${graphic}"] svg:visible`).first();
  return (await drawing.boundingBox())?.width ?? 0;
};

/** All steps can be read, and both graphics are drawn. */
async function expectSteps(page: Page, count: number, message = '') {
  expect(await page.locator('[data-step]:visible').count(), message).toBe(count);
  for (const graphic of ['map', 'timeline']) {
    await expect
      .poll(() => drawnWidth(page, graphic), { message: `${graphic} ${message}` })
      .toBeGreaterThan(300);
  }
}

/** Other data for the stage than the build wrote. */
function tamper(change: (data: StageData) => void) {
  return async (route: Route) => {
    const answer = await route.fetch();
    const snapshot = (await answer.json()) as { data: StageData };
    change(snapshot.data);
    await route.fulfill({ response: answer, json: snapshot });
  };
}

describe.each(inject('sites'))('the $name story', ({ url, story: file }) => {
  const steps = stepsOf(storyOf(file));

  it.each([
    ['do not come', (route: Route) => route.abort()],
    ['are none', (route: Route) => route.fulfill({ contentType: 'text/javascript', body: '{' })],
  ])(
    'has the form without scripts where its own %s: each chapter its figure',
    async (_, answer) => {
      const { page, close } = await openWith(url, (p) => p.route('**/assets/*.js', answer));
      const figures = page.locator('[data-still]');
      await expect
        .poll(() => page.locator('[data-still]:visible').count())
        .toBe(await figures.count());
      await page.locator(`[data-step="${steps[2]}"]`).scrollIntoViewIfNeeded();
      await expectSteps(page, steps.length);
      expect(await page.locator('[data-share]:visible').count()).toBe(0);
      await close();
    },
  );
});

describe('any story', () => {
  const { url, story: file } = siteOf('second');
  const steps = stepsOf(storyOf(file));
  const [first = 'a/b', second = 'a/b', third = 'a/b'] = steps;

  const expectReadable = (page: Page) => expectSteps(page, steps.length);

  it('says so where a file to take along cannot be made', async () => {
    const { page, close } = await openWith(url, (p) =>
      p.route('**/save-graphic-*', (route) => route.abort()),
    );
    const menu = page.locator('[data-stage] .download');
    await menu.locator('summary').click();
    await menu.locator('button').first().click();
    await menu.locator('[role="alert"]').waitFor();
    await close();
  });

  it('stays readable where a script throws as the stage comes to life', async () => {
    const { page, close } = await openWith(url, (p) =>
      p.addInitScript(() => {
        Object.defineProperty(window, 'matchMedia', {
          value: () => {
            throw new Error('broken on purpose');
          },
        });
      }),
    );
    await expectReadable(page);
    await close();
  });

  it('works where storage is denied', async () => {
    const { page, close } = await openWith(url, (p) =>
      p.addInitScript(() => {
        for (const name of ['localStorage', 'sessionStorage']) {
          Object.defineProperty(window, name, {
            get: () => {
              throw new DOMException('denied', 'SecurityError');
            },
          });
        }
      }),
    );
    const errors: string[] = [];
    page.on('pageerror', ({ message }) => errors.push(message));
    await goTo(page, second);
    await expectReadable(page);
    expect(errors).toEqual([]);
    await close();
  });

  it('goes on with what it has when the network goes away', async () => {
    const { page, context, close } = await openWith(url, () => Promise.resolve());
    await context.setOffline(true);
    await goTo(page, second);
    await expectReadable(page);
    await page.evaluate(() => (location.hash = '#explore'));
    await page.waitForTimeout(300);
    await goTo(page, third);
    await expectReadable(page);
    await close();
  });

  it('shows its text before the fonts have come', async () => {
    const held: Route[] = [];
    const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
    const page = await context.newPage();
    await page.route(/\.woff2/, (route) => void held.push(route));
    await page.goto(url, { waitUntil: 'commit' });
    const title = page.locator('h1');
    await title.waitFor();
    await expect
      .poll(() => page.evaluate(() => performance.getEntriesByType('paint').length))
      .toBeGreaterThan(0);
    expect((await title.boundingBox())?.height).toBeGreaterThan(30);
    await context.close();
  });

  const BROKEN = [
    {
      graphic: 'map',
      other: 'timeline',
      change: (data: StageData) => {
        const step = data.steps.find(({ id }) => id === second);
        if (step) Reflect.deleteProperty(step.scene.map, 'links');
      },
    },
    {
      graphic: 'timeline',
      other: 'map',
      change: (data: StageData) => {
        const step = data.steps.find(({ id }) => id === second);
        if (step) Reflect.deleteProperty(step.scene.timeline, 'from');
      },
    },
  ];

  it.each(BROKEN)('keeps an error in the $graphic from the rest', async (broken) => {
    const { page, close } = await openWith(url, (p) =>
      p.route(/data\/stage-/, tamper(broken.change)),
    );
    const standIn = page.locator(`[data-stage] [data-graphic="${broken.graphic}"][data-stands-in]`);
    await goTo(page, first);
    expect(await standIn.count()).toBe(0);
    await goTo(page, second);
    await standIn.waitFor();
    await expectReadable(page);
    expect(await page.locator('[data-stage] [data-stands-in]').count()).toBe(1);
    await goTo(page, third);
    await standIn.waitFor({ state: 'detached' });
    await expectReadable(page);
    await close();
  });
});

/** What is in sight beside the text: the step that the stage shows, or the chapter whose still figure lies over it. */
const pictureOn = (page: Page) =>
  page.evaluate(() => {
    const {
      left = 0,
      top = 0,
      width = 0,
      height = 0,
    } = document.querySelector('.pinned')?.getBoundingClientRect() ?? {};
    const seen = document.elementFromPoint(left + width / 2, top + height / 3);
    const still = seen?.closest<HTMLElement>('[data-still]');
    if (still) return `still of ${still.dataset['still']}`;
    const stage = seen?.closest<HTMLElement>('[data-stage]');
    const isDrawn = stage?.querySelector('[data-graphic="map"] svg.live');
    return isDrawn ? stage?.dataset['stage'] : 'the opening';
  });

/** From the middle of the story, and one step on by the guide's arrow: the right picture, and the right step. */
async function expectPictures(page: Page, steps: readonly string[], message: string) {
  const [step = '', next = ''] = steps.slice(steps.length >> 1);
  const isRight = async (id: string) => {
    const [picture, current] = [
      await pictureOn(page),
      await page.locator('[data-story]').getAttribute('data-current-step'),
    ];
    return current === id && [id, `still of ${id.split('/')[0]}`].includes(picture ?? '');
  };
  await page.evaluate((id) => document.getElementById(id)?.scrollIntoView(), step);
  await expect.poll(() => isRight(step), { message }).toBe(true);
  // Where the guide's script is missing, its links say that they are disabled.
  await page.locator('[data-go="1"]').evaluate((link: HTMLElement) => link.click());
  await expect.poll(() => isRight(next), { message: `${message}, the next step` }).toBe(true);
}

// Both stories have the same scripts: the smaller one stands for both.
it('has the right picture and its guide without any one of the files that a reader’s page asks for, and without all others', async () => {
  const { url, folder, story: file } = siteOf('second');
  const steps = stepsOf(storyOf(file));
  const asked = new Set<string>();
  const { page, close } = await openWith(url, (p) =>
    Promise.resolve(p.on('request', (request) => asked.add(request.url().split('/').at(-1) ?? ''))),
  );
  await page.waitForSelector('[data-stage] .pointable');
  await page.waitForSelector('[data-done][style]', { state: 'attached' });
  const scripts = readdirSync(join(folder, 'assets')).filter((name) => name.endsWith('.js'));
  const used = [...asked].filter((name) => /^stage-.*json$/.test(name) || scripts.includes(name));
  const others = scripts.filter((name) => !asked.has(name));
  expect(used.filter((name) => name.endsWith('.json'))).toHaveLength(1);
  expect(used.length).toBeGreaterThan(5);
  expect(others.length).toBeGreaterThan(5);
  for (const missing of [...used.map((name) => [name]), others]) {
    await page.unrouteAll();
    await page.route(/\/(assets|data)\//, (route) =>
      missing.some((name) => route.request().url().endsWith(name))
        ? route.abort()
        : route.continue(),
    );
    await page.goto('about:blank');
    await page.goto(url, { waitUntil: 'load' });
    const message = `without ${missing.join(', ')}`;
    // Without the first script, and what it needs, the page has its form without scripts.
    const runs = await page.locator('html[data-runs]').count();
    if (runs > 0) await expectPictures(page, steps, message);
    else {
      await page.locator(`[data-step="${steps[1]}"]`).scrollIntoViewIfNeeded();
      await expectSteps(page, steps.length, message);
    }
  }
  await close();
});

it.each([
  ['IntersectionObserver', 'delete window.IntersectionObserver'],
  ['ResizeObserver', 'delete window.ResizeObserver'],
  ['findLast', 'delete Array.prototype.findLast'],
  ['fetch', 'delete window.fetch'],
  ['requestIdleCallback', 'delete window.requestIdleCallback'],
])('has the right picture and its guide in a browser that lacks %s', async (name, script) => {
  const { url, story: file } = siteOf('second');
  const { page, close } = await openWith(url, (p) => p.addInitScript(script));
  await expectPictures(page, stepsOf(storyOf(file)), name);
  await close();
});

it.each<[string, (route: Route) => Promise<void>]>([
  [
    'late',
    async (route) => {
      await new Promise((done) => setTimeout(done, 4000));
      await route.continue().catch(() => undefined);
    },
  ],
  [
    'cut off',
    async (route) => {
      const body = (await (await route.fetch()).text()).slice(0, 5000);
      await route.fulfill({ body, contentType: 'application/json' });
    },
  ],
  ['gone', (route) => route.fulfill({ status: 404 })],
])(
  'has the right picture while its data are %s, and the live one once they are there',
  async (how, answer) => {
    const { url, story: file } = siteOf('second');
    const steps = stepsOf(storyOf(file));
    const { page, close } = await openWith(url, (p) =>
      p.route(/data\/stage-/, answer, { times: 1 }),
    );
    await expectPictures(page, steps, how);
    const [first = '', last = ''] = [steps[0], steps.at(-1)];
    const go = (step: string) =>
      page.evaluate((id) => document.getElementById(id)?.scrollIntoView(), step);
    // What has failed is asked for again when the reader goes on; on a slow machine it fails late.
    const lookAgain = async () => {
      await go(first);
      await page.waitForTimeout(300);
      await go(last);
      await page.waitForTimeout(700);
      return pictureOn(page);
    };
    await expect.poll(lookAgain, { timeout: 30_000 }).toBe(last);
    await close();
  },
);

it('says so, and how to have it, where a part is gone for good, and tries it once more before', async () => {
  const { url, story: file } = siteOf('second');
  const [first = '', second = ''] = stepsOf(storyOf(file));
  let asked = 0;
  const { page, close } = await openWith(url, (p) =>
    p.route(/data\/stage-/, (route) => {
      asked += 1;
      return route.fulfill({ status: 404 });
    }),
  );
  const go = (step: string) =>
    page.evaluate((id) => document.getElementById(id)?.scrollIntoView(), step);
  await expect.poll(() => asked).toBe(1);
  const goOn = async () => {
    await page.waitForTimeout(300);
    await go(first);
    await page.waitForTimeout(300);
    await go(second);
    return page.locator('[data-share-status] button').count();
  };
  await expect.poll(goOn, { timeout: 30_000 }).toBe(1);
  expect(asked).toBeLessThanOrEqual(3);
  await close();
});
