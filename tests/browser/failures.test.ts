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

// Both stories have the same scripts: the smaller one stands for both.
it('stays readable without any one of the scripts that a reader’s page asks for, and without all others', async () => {
  const { url, folder, story: file } = siteOf('second');
  const steps = stepsOf(storyOf(file));
  const asked = new Set<string>();
  const { page, close } = await openWith(url, (p) =>
    Promise.resolve(p.on('request', (request) => asked.add(request.url().split('/').at(-1) ?? ''))),
  );
  await page.waitForSelector('[data-stage] .pointable');
  await page.waitForSelector('[data-done][style]', { state: 'attached' });
  const scripts = readdirSync(join(folder, 'assets')).filter((name) => name.endsWith('.js'));
  const used = scripts.filter((name) => asked.has(name));
  const others = scripts.filter((name) => !asked.has(name));
  expect(used.length).toBeGreaterThan(5);
  expect(others.length).toBeGreaterThan(5);
  for (const missing of [...used.map((name) => [name]), others]) {
    await page.unrouteAll();
    await page.route('**/assets/*.js', (route) =>
      missing.some((name) => route.request().url().endsWith(name))
        ? route.abort()
        : route.continue(),
    );
    await page.goto(url, { waitUntil: 'load' });
    await page.locator(`[data-step="${steps[1]}"]`).scrollIntoViewIfNeeded();
    await expectSteps(page, steps.length, `without ${missing.join(', ')}`);
  }
  await close();
});
