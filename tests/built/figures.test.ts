/** The still figures of the built page, as SVG that a reviewer can read in a diff. */
import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { JSDOM, VirtualConsole } from 'jsdom';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { buildApart } from '../support/build-apart.ts';
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

describe('the built page', () => {
  let out: string;
  beforeAll(async () => {
    out = await mkdtemp(join(tmpdir(), 'story-zone-'));
  });
  afterAll(() => rm(out, { recursive: true }));

  // The two ends of the earth: one of them is another day than the machine's own.
  it.each([
    ['main', 'Pacific/Kiritimati'],
    ['second', 'Pacific/Pago_Pago'],
  ] as const)('of the %s story is the same where the clock stands at %s', async (name, zone) => {
    const { story, folder } = siteOf(name);
    await buildApart(story, out, { TZ: zone });
    expect(pageOf(out)).toBe(pageOf(folder));
  });
});
