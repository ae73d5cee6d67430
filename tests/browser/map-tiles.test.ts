/** A story that names a map service: whatever becomes of its tiles, the map is never blank. */
import type { Locator, Page, Route } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { StoryFile } from '../../src/schema/story.ts';
import { stageData, type StageData } from '../../src/story/stage.ts';
import { TILES } from '../support/addresses.ts';
import { goTo, sharedBrowser } from '../support/pages.ts';
import { siteOf } from '../support/site-of.ts';
import { wholeStory } from '../support/whole-story.ts';

type Kind = 'raster' | 'vector';

const MAP = '.pinned [data-graphic="map"]';
const STEPS = ['the-idea/three-shores', 'the-ship/the-trial'];

/** One red px. */
const RED = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8DwHwAFBQIAX8jx0gAAAABJRU5ErkJggg==',
  'base64',
);

/** A vector tile (MVT) that is water all over: one layer, one square as wide as the tile. */
const WATER = Buffer.from(
  `1a20 7802 0a05${Buffer.from('water').toString('hex')} 2880 20 1212 1803 220e 0900001a804000008040ff3f000f`.replaceAll(
    ' ',
    '',
  ),
  'hex',
);

const ANSWERS = {
  raster: { contentType: 'image/png', body: RED },
  vector: { contentType: 'application/x-protobuf', body: WATER },
};

/** What a map service can do to a page. */
const SERVICES = {
  works: (route: Route, kind: Kind) =>
    route.fulfill({ ...ANSWERS[kind], headers: { 'access-control-allow-origin': '*' } }),
  'answers 500': (route: Route) => route.fulfill({ status: 500, body: 'out of order' }),
  'cannot be reached': (route: Route) => route.abort(),
  'never answers': () => undefined,
};
type Service = keyof typeof SERVICES;

const browser = await sharedBrowser();
const site = siteOf('tiled');

/** What a story's map service is to the page, where the dataset names vector tiles; the site is built for images. */
function vectorTiles(): StageData['tiles'] {
  const tiles = { kind: 'vector', url: `${TILES}{z}/{x}/{y}.mvt`, attribution: 'Example Maps' };
  return stageData(wholeStory({ tiles } as Partial<StoryFile['story']>)).tiles;
}

/** Has the stage read of vector tiles. */
async function nameVectorTiles(route: Route): Promise<void> {
  const response = await route.fetch();
  const snapshot = (await response.json()) as { data: StageData };
  snapshot.data.tiles = vectorTiles();
  await route.fulfill({ response, json: snapshot });
}

async function open(kind: Kind, service: Service) {
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  const asked: string[] = [];
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => complaints.push(`${message.location().url} ${message.text()}`));
  page.on('request', (request) => asked.push(request.url()));
  if (kind === 'vector') await page.route(/data\/stage-/, nameVectorTiles);
  await page.route(`${TILES}**`, (route) => SERVICES[service](route, kind));
  await page.goto(site.url, { waitUntil: 'load' });
  await page.waitForSelector(`${MAP}[data-live]`, { state: 'attached' });
  return { page, asked, complaints, close: () => context.close() };
}

/** The colour on the screen at a point of the map, given as shares of its size; `rgb(…)`. */
async function colourAt(page: Page, right: number, down: number): Promise<string> {
  const box = await page.locator(MAP).boundingBox();
  if (!box) throw new Error('a map was expected');
  const clip = {
    x: Math.round(box.x + box.width * right),
    y: Math.round(box.y + box.height * down),
    width: 1,
    height: 1,
  };
  const png = (await page.screenshot({ clip })).toString('base64');
  return page.evaluate(async (source) => {
    const image = new Image();
    image.src = `data:image/png;base64,${source}`;
    await image.decode();
    const canvas = document.createElement('canvas');
    const context = canvas.getContext('2d');
    context?.drawImage(image, 0, 0);
    const [r, g, b] = context?.getImageData(0, 0, 1, 1).data ?? [];
    return `rgb(${r}, ${g}, ${b})`;
  }, png);
}

/** The colour in the middle of a place's mark. */
async function colourOf(page: Page, place: Locator): Promise<string> {
  const [map, mark] = [
    await page.locator(MAP).boundingBox(),
    await place.locator('path').boundingBox(),
  ];
  if (!map || !mark) return 'no mark on a map';
  const right = (mark.x + mark.width / 2 - map.x) / map.width;
  const down = (mark.y + mark.height / 2 - map.y) / map.height;
  return colourAt(page, right, down);
}

/** A colour of the page, as the browser says it. */
function pageColour(page: Page, name: string): Promise<string> {
  return page.evaluate((property) => {
    const probe = document.body.appendChild(document.createElement('i'));
    probe.style.color = `var(${property})`;
    const { color } = getComputedStyle(probe);
    probe.remove();
    return color;
  }, name);
}

/** Inland Australia in the frame of the first step. */
const INLAND = [0.15, 0.5] as const;

it('draws vector tiles anew by day and by night', async () => {
  const { page, complaints, close } = await open('vector', 'works');
  await goTo(page, STEPS[0] ?? '');
  const drawn = async () =>
    (await colourAt(page, ...INLAND)) === (await pageColour(page, '--sea')) ? 'sea' : 'other';
  await expect.poll(drawn, { timeout: 8000 }).toBe('sea');
  const day = await pageColour(page, '--sea');
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await pageColour(page, '--sea')).not.toBe(day);
  await expect.poll(drawn, { timeout: 8000 }).toBe('sea');
  await page.evaluate(() => (document.documentElement.dataset['theme'] = 'light'));
  expect(await pageColour(page, '--sea')).toBe(day);
  await expect.poll(drawn, { timeout: 8000 }).toBe('sea');
  expect(complaints).toEqual([]);
  await close();
});

describe.each(['raster', 'vector'] as const)('a map with %s tiles', (kind) => {
  /** What the first step's map shows where there is land without tiles. */
  const shown = (service: Service) => {
    if (service !== 'works') return '--land';
    return kind === 'raster' ? 'rgb(255, 0, 0)' : '--sea';
  };

  it.each(Object.keys(SERVICES) as Service[])(
    'is never blank, has its marks and names on top, follows the steps, and says whose it is, when the service %s',
    async (service) => {
      const { page, asked, complaints, close } = await open(kind, service);
      expect(await page.locator(MAP).getByText('Example Maps').isVisible()).toBe(true);
      await goTo(page, STEPS[0] ?? '');
      await expect.poll(() => asked.some((address) => address.startsWith(TILES))).toBe(true);
      expect(asked.some((address) => address.includes('vector-tiles'))).toBe(kind === 'vector');
      // What the service has answered is drawn by then, or never.
      await page.waitForTimeout(600);
      const named = shown(service);
      const colour = named.startsWith('--') ? await pageColour(page, named) : named;
      await expect.poll(() => colourAt(page, ...INLAND)).toBe(colour);
      const marks = () =>
        page
          .locator(`${MAP} svg.live [data-place]`)
          .evaluateAll((all) =>
            all.map((mark) => `${mark.getAttribute('transform')} ${mark.textContent}`),
          );
      const before = await marks();
      await goTo(page, STEPS[1] ?? '');
      await expect.poll(marks).not.toEqual(before);
      const suva = page.locator(`${MAP} svg.live [data-place="suva"]`);
      const teal = await pageColour(page, '--teal');
      await expect.poll(() => colourOf(page, suva)).toBe(teal);
      expect(await page.locator(`${MAP} .leaflet ~ .ground [data-lit]`).count()).toBeGreaterThan(0);
      // The browser and the tiles' library may say that a tile is missing; the page itself has no complaint.
      const own = complaints.filter((text) => !/tiles\.example|vector-tiles/.test(text));
      expect(service === 'works' ? complaints : own).toEqual([]);
      await close();
    },
  );
});
