/** The still figures of the built page, as SVG that a reviewer can read in a diff. */
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { JSDOM, VirtualConsole } from 'jsdom';
import { createBuilder } from 'vite';
import { afterEach, beforeAll, describe, expect, inject, it } from 'vitest';
import type { LoadedStory } from '../../src/entry/prerender.ts';
import { buildIn, type Prerender } from '../../src/site/bundles.ts';
import { loadStory } from '../../src/site/load-story.ts';
import { rings } from '../support/path-rings.ts';
import { siteOf } from '../support/site-of.ts';

/** Svelte's scope classes change with every component; a figure does not. */
function attributesOf(element: Element): string {
  return [...element.attributes]
    .map(({ name, value }) => [name, value.replace(/(^|\s)s-\w+(?=\s|$)/g, '').trim()] as const)
    .filter(([name, value]) => name !== 'class' || value !== '')
    .map(([name, value]) => ` ${name}="${value}"`)
    .join('');
}

/** The element and all in it, one a line. */
function outline(element: Element, depth = 0): string {
  const own = [...element.childNodes].filter((node) => node.nodeType === 3);
  const text = own.map((node) => node.textContent?.trim()).join(' ');
  const line = `${'  '.repeat(depth)}<${element.tagName.toLowerCase()}${attributesOf(element)}> ${text}`;
  const inside = [...element.children].map((child) => outline(child, depth + 1));
  return [line.trimEnd(), ...inside].join('\n');
}

const pageOf = (folder: string) => readFileSync(join(folder, 'index.html'), 'utf8');

/** @returns what stands in a page's first bytes: each chapter's figure, and the drawings of the stage at the opening */
function stillsOf(html: string): [string, Element[]][] {
  const { document } = new JSDOM(html, { virtualConsole: new VirtualConsole() }).window;
  const figures = [...document.querySelectorAll<HTMLElement>('[data-still]')];
  return [
    ['opening of the stage', [...document.querySelectorAll('[data-stage] .still')]],
    ...figures.map((each): [string, Element[]] => [each.dataset['still'] ?? '', [each]]),
  ];
}

describe.each(inject('sites'))('the still figures of the $name story', ({ name, folder }) => {
  it.each(stillsOf(pageOf(folder)))('%s', async (part, drawings) => {
    expect(drawings.length).toBeGreaterThan(0);
    const outlines = drawings.map((drawing) => `${outline(drawing)}\n`);
    await expect(outlines.join('')).toMatchFileSnapshot(
      `../snapshots/${name}-${part}.txt`.replaceAll(' ', '-'),
    );
  });
});

/** @returns how many years after a tick's own moment the points of a chart's lines stand, each less whole years */
function partsOfYears(drawing: Element): number[] {
  const tick = [...drawing.querySelectorAll('.tick')].find(({ textContent }) =>
    /^\d{4}$/.test(textContent.trim()),
  );
  const axis = Number(/-?[\d.]+/.exec(tick?.getAttribute('transform') ?? '')?.[0]);
  const style = drawing.querySelector('.stretch')?.getAttribute('style') ?? '';
  const [, x, scale] = /translate\((-?[\d.]+)px.*scale\(([\d.]+)/.exec(style)?.map(Number) ?? [];
  if (x === undefined || scale === undefined) throw new Error('a stretched chart was expected');
  const lines = [...drawing.querySelectorAll('.stretch .line')];
  const points = lines.flatMap((line) => rings(line.getAttribute('d') ?? '').flat());
  return points.map(([years]) => (x + years * scale - axis) / scale).map((at) => at % 1);
}

it('has each figure of a series over the middle of its year', () => {
  const drawings = stillsOf(pageOf(siteOf('main').folder))
    .flatMap(([, elements]) => elements)
    .flatMap((element) => [...element.querySelectorAll('svg')])
    .filter((svg) => svg.querySelector('.stretch') && svg.querySelector('.tick'));
  expect(drawings.length).toBeGreaterThan(0);
  for (const part of drawings.flatMap(partsOfYears)) expect(Math.abs(part)).toBeCloseTo(0.5, 1);
});

describe('what is prerendered', () => {
  const HOME = process.env['TZ'];
  let code: string;
  beforeAll(async () => {
    const mode = process.env['NODE_ENV'];
    process.env['NODE_ENV'] = 'production';
    const builder = await createBuilder({
      configFile: resolve('vite.config.ts'),
      logLevel: 'error',
    });
    code = (await buildIn('ssr', builder)).output[0].code;
    process.env['NODE_ENV'] = mode;
  });
  afterEach(() => {
    if (HOME === undefined) Reflect.deleteProperty(process.env, 'TZ');
    else process.env['TZ'] = HOME;
  });

  /** All pages and files of a story, by code that has never run where the clock stands elsewhere. */
  async function madeAt(zone: string, story: LoadedStory) {
    process.env['TZ'] = zone;
    const apart = Buffer.from(`${code}\n// ${zone} ${story.story.story.title}`).toString('base64');
    const address = `data:text/javascript;base64,${apart}`;
    const { prerender } = (await import(/* @vite-ignore */ address)) as { prerender: Prerender };
    const { front, pages, files, cards } = prerender(story);
    return { front, written: JSON.stringify([front, ...pages, ...files, ...cards]) };
  }

  // The two ends of the earth: one of them is another day than the machine's own.
  it('is the same wherever the clock stands', async () => {
    const { story, folder } = siteOf('main');
    const { good } = await loadStory(story, undefined);
    if (!good) throw new Error('the story has errors');
    const { front, written } = await madeAt('Pacific/Kiritimati', good);
    expect((await madeAt('Pacific/Pago_Pago', good)).written).toBe(written);
    expect(pageOf(folder)).toContain(front.body.slice(-2000));
  });
});
