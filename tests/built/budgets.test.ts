/** What the page costs a reader, as a host would send it: every text in brotli, typefaces as they are. */
import { readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import type { Page, Request } from 'playwright-core';
import { beforeAll, expect, it } from 'vitest';
import { sharedBrowser } from '../support/pages.ts';
import { siteOf } from '../support/site-of.ts';

/** Bytes. */
const HTML = 60_000;
const BEFORE_FIRST_STEP = 32_000;
const WHOLE_STORY = 240_000;

interface Loaded {
  path: string;
  bytes: number;
}

const site = siteOf('main');

const browser = await sharedBrowser();
/** What the page asked for until its first step reacted, and until its end was reached. */
let before: Loaded[];
let whole: Loaded[];
/** Addresses of other hosts. */
let foreign: string[];

function sentBytes(path: string): number {
  const file = readFileSync(join(site?.folder ?? '', path));
  return extname(path) === '.woff2' ? file.length : brotliCompressSync(file).length;
}

function loaded(addresses: readonly string[]): Loaded[] {
  return [...new Set(addresses)]
    .map((address) => new URL(address).pathname.slice(1) || 'index.html')
    .map((path) => ({ path, bytes: sentBytes(path) }));
}

function total(files: readonly Loaded[], ending = ''): number {
  return files.reduce((sum, { path, bytes }) => sum + (path.endsWith(ending) ? bytes : 0), 0);
}

async function readOn(page: Page): Promise<void> {
  for (const step of await page.locator('[data-step]').all()) {
    await step.evaluate((element) => element.scrollIntoView({ behavior: 'instant' }));
    await page.waitForTimeout(50);
  }
  await page.evaluate(() => scrollTo({ top: document.body.scrollHeight, behavior: 'instant' }));
  await page.waitForLoadState('networkidle');
}

beforeAll(async () => {
  const page = await browser.newPage({ viewport: { width: 390, height: 844 } });
  const requests: Request[] = [];
  page.on('request', (request) => requests.push(request));
  // Scripts of a reader who scrolls at once: the step reacts before the browser is at rest.
  await page.addInitScript(() => {
    document.addEventListener('story:step', () => {
      document.documentElement.dataset['reacted'] ??= String(Date.now());
    });
    document.addEventListener('DOMContentLoaded', () => {
      document.querySelector('[data-step]')?.scrollIntoView({ behavior: 'instant' });
    });
  });
  await page.goto(site.url, { waitUntil: 'commit' });
  await page.waitForSelector('[data-reacted]', { state: 'attached' });
  const reactedAt = Number(await page.locator('html').getAttribute('data-reacted'));
  await page.waitForSelector('[data-graphic="map"][data-live]', { state: 'attached' });
  await readOn(page);
  const asked = requests.map((request) => request.url());
  before = loaded(
    requests.filter((r) => r.timing().startTime <= reactedAt).map((request) => request.url()),
  );
  foreign = asked.filter((address) => !address.startsWith(site.url));
  whole = loaded(asked.filter((address) => address.startsWith(site.url)));
  const row = ({ path, bytes }: Loaded) => `${(bytes / 1000).toFixed(1).padStart(7)} kB  ${path}`;
  console.log(
    [
      ...whole.map(row),
      row({ path: `in all; at most ${WHOLE_STORY / 1000} kB`, bytes: total(whole) }),
    ].join('\n'),
  );
});

it('sends the article in at most 60 kB', () => {
  expect(total(whole, 'index.html')).toBeGreaterThan(10_000);
  expect(total(whole, 'index.html')).toBeLessThanOrEqual(HTML);
});

it('needs at most 32 kB of scripts until the first step reacts', () => {
  expect(total(before, '.js')).toBeGreaterThan(0);
  expect(total(before, '.js')).toBeLessThanOrEqual(BEFORE_FIRST_STEP);
});

it('costs a reader who scrolls to the end at most 240 kB', () => {
  expect(whole.map(({ path }) => extname(path))).toEqual(expect.arrayContaining(['.js', '.woff2']));
  expect(total(whole)).toBeLessThanOrEqual(WHOLE_STORY);
});

it('asks for the steps first, then the timeline, then the map that moves', () => {
  const asked = whole.map(({ path }) => path.replace(/^assets\//, ''));
  const order = ['index-', 'stage-', 'Graphics-', 'leaflet-map-'].map((chunk) =>
    asked.findIndex((path) => path.startsWith(chunk)),
  );
  expect(order).not.toContain(-1);
  expect(order).toEqual([...order].sort((a, b) => a - b));
});

it.each(['dialog', 'open-dialog', 'save-graphic', 'share', 'raster-tiles', 'vector-tiles'])(
  'brings %s to no reader who did not ask for it',
  (chunk) => {
    const isOfChunk = (path: string) => path.split('/').at(-1)?.startsWith(chunk) ?? false;
    expect(readdirSync(join(site.folder, 'assets')).filter(isOfChunk)).not.toEqual([]);
    expect(whole.map(({ path }) => path).filter(isOfChunk)).toEqual([]);
  },
);

it('asks no other host for anything', () => {
  expect(foreign).toEqual([]);
});
