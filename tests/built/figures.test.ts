/** The still figures of the built page, as SVG that a reviewer can read in a diff. */
import { readFileSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { JSDOM, VirtualConsole } from 'jsdom';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { buildApart } from '../support/build-apart.ts';
import { SECOND_STORY } from '../support/stage-data.ts';

/** Svelte's scope classes change with every style; a figure does not. */
function attributesOf(element: Element): string {
  return [...element.attributes]
    .map(({ name, value }) => [name, value.replace(/(^|\s)s-\w{4}(?=\s|$)/g, '').trim()] as const)
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

function stillsOf(html: string): [string, Element][] {
  const { document } = new JSDOM(html, { virtualConsole: new VirtualConsole() }).window;
  const figures = [...document.querySelectorAll<HTMLElement>('[data-still]')];
  return figures.map((figure) => [figure.dataset['still'] ?? '', figure]);
}

describe.each(inject('sites'))('the still figures of the $name story', ({ name, folder }) => {
  const html = readFileSync(join(folder, 'index.html'), 'utf8');

  it.each(stillsOf(html))('chapter %s', async (chapter, figure) => {
    await expect(`${outline(figure)}\n`).toMatchFileSnapshot(
      `../snapshots/${name}-${chapter}.txt`.replaceAll(' ', '-'),
    );
  });
});

describe('the built page', () => {
  let out: string;
  beforeAll(async () => {
    out = await mkdtemp(join(tmpdir(), 'story-zone-'));
  });
  afterAll(() => rm(out, { recursive: true }));

  it('is the same whatever the time zone of the machine that builds it', async () => {
    const pages = await Promise.all(
      ['Pacific/Kiritimati', 'America/Los_Angeles'].map(async (zone, i) => {
        const folder = join(out, `${i}`);
        await buildApart(SECOND_STORY, folder, { TZ: zone });
        return readFile(join(folder, 'index.html'), 'utf8');
      }),
    );
    expect(pages[0]).toBe(pages[1]);
  });
});
