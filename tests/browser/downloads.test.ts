/** What a reader takes along of the graphics: every offer of the menu, wherever it stands. */
import { readFile } from 'node:fs/promises';
import type { Locator, Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { mainStory } from '../support/live-map.ts';
import { goTo, openPage, sharedBrowser } from '../support/pages.ts';
import { pngSize } from '../support/png.ts';
import { readCsv } from '../support/read-csv.ts';

const browser = await sharedBrowser();

const { url, story } = mainStory();
const { title, licence } = story.story;

/** Presses one of the menu's buttons. */
async function take(page: Page, button: Locator): Promise<{ name: string; bytes: Buffer }> {
  const [download] = await Promise.all([page.waitForEvent('download'), button.click()]);
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}

/** How many colours a picture has, as the browser reads it. */
function coloursOf(page: Page, png: Buffer): Promise<number> {
  return page.evaluate(async (bytes) => {
    const data = new Blob([Uint8Array.from(atob(bytes), (c) => c.charCodeAt(0))]);
    const image = await createImageBitmap(data);
    const context = new OffscreenCanvas(image.width, image.height).getContext('2d');
    context?.drawImage(image, 0, 0);
    const pixels = context?.getImageData(0, 0, image.width, image.height).data ?? [];
    return new Set(new Uint32Array(Uint8Array.from(pixels).buffer)).size;
  }, png.toString('base64'));
}

/** Each form is what its name says: a table of rows, or a picture that stands alone. */
const FORMS: Record<string, (bytes: Buffer, page: Page) => Promise<void> | void> = {
  csv(bytes) {
    const [header = [], ...rows] = readCsv(bytes.toString('utf8'));
    expect(bytes.subarray(0, 3)).toEqual(Buffer.from('\uFEFF'));
    expect(header.every((column) => /^[a-z_]+$/i.test(column))).toBe(true);
    expect(new Set(header).size).toBe(header.length);
    expect(rows.length).toBeGreaterThan(3);
    for (const row of rows) expect(row).toHaveLength(header.length);
  },
  json(bytes) {
    const entries = JSON.parse(bytes.toString('utf8')) as Record<string, unknown>[];
    expect(entries.length).toBeGreaterThan(3);
    for (const entry of entries) expect(Object.keys(entry).length).toBeGreaterThan(2);
  },
  svg(bytes) {
    const svg = bytes.toString('utf8');
    for (const words of [title, licence.name, 'Licence: ', 'Source: ', '<svg ', '</svg>']) {
      expect(svg).toContain(words);
    }
    expect(svg).not.toMatch(/var\(--|class="/);
  },
  async png(bytes, page) {
    expect(bytes.subarray(0, 8).toString('latin1')).toBe('\x89PNG\r\n\x1a\n');
    const { width, height } = pngSize(bytes);
    expect(width).toBeGreaterThan(1000);
    expect(height).toBeGreaterThan(400);
    expect(await coloursOf(page, bytes)).toBeGreaterThan(50);
  },
};

it.each([
  ['the story, at a chronology', 'thirty-years/paper', '[data-stage]'],
  ['the story, at a chart of series', 'gas/share', '[data-stage]'],
  ['explore', undefined, '[data-explore]'],
])('are files of their kind, each of them, in %s', async (_, step, layer) => {
  const { page, complaints, strangers, close } = await openPage(
    browser,
    step ? url : `${url}#explore`,
    { reducedMotion: 'reduce' },
  );
  const menu = page.locator(`${layer} .download`);
  await menu.waitFor();
  if (step) await goTo(page, step);
  await menu.locator('summary').click();
  const offered = await menu
    .locator('button')
    .evaluateAll((buttons) => buttons.map((button) => button.getAttribute('aria-label') ?? ''));
  expect(offered).toEqual(
    ['Map', 'Timeline'].flatMap((what) =>
      ['SVG', 'PNG', 'CSV', 'JSON'].map((f) => `${what}: ${f}`),
    ),
  );
  const tables: Record<string, number> = {};
  for (const offer of offered) {
    const { name, bytes } = await take(page, menu.getByLabel(offer));
    const [graphic = '', form = ''] = offer.toLowerCase().split(': ');
    expect(name).toMatch(new RegExp(`-${graphic}\\.${form}$`));
    await FORMS[form]?.(bytes, page);
    if (form === 'csv') tables[graphic] = readCsv(bytes.toString('utf8')).length - 1;
    if (form === 'json')
      expect(JSON.parse(bytes.toString('utf8'))).toHaveLength(tables[graphic] ?? 0);
  }
  expect(complaints).toEqual([]);
  expect(strangers).toEqual([]);
  await close();
});

it('say what is drawn, and where its figures are from', async () => {
  const { page, close } = await openPage(browser, url);
  const menu = page.locator('[data-stage] .download');
  await menu.waitFor();
  await goTo(page, 'gas/share');
  await menu.locator('summary').click();
  const text = async (offer: string) =>
    (await take(page, menu.getByLabel(offer))).bytes.toString('utf8');
  const chart = await text('Timeline: SVG');
  expect(chart).toContain((await page.locator('[data-stage] .title').innerText()).trim());
  expect(chart).toContain('Source: Energy Institute');
  const map = await text('Map: SVG');
  // However small the land is drawn, its coasts stay as wide as on the page.
  expect(map).toMatch(/id="land-rest"[^>]* vector-effect="non-scaling-stroke"/);
  for (const { role, name } of story.places) if (role === 'main') expect(map).toContain(name);
  expect(JSON.parse(await text('Map: JSON'))).toEqual(
    expect.arrayContaining([expect.objectContaining({ id: 'baku' })]),
  );
  await close();
});
