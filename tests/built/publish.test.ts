/** What the built site publishes beside its pages, and what the heads of its pages say. */
import { existsSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, inject, it } from 'vitest';
import { PLACES } from '../../src/publish/snippets.ts';
import { buildSite } from '../../src/site/build-site.ts';
import { ADDRESS as SITE } from '../support/addresses.ts';
import { pngSize } from '../support/png.ts';
import { siteOf } from '../support/site-of.ts';
import { storyOf } from '../support/story-of.ts';
import { SECOND_STORY } from '../support/stage-data.ts';
import { elementsOf, textIn } from '../support/read-html.ts';

/** Every address in a page's head, with where it stands. */
function headAddresses(html: string): [where: string, address: string][] {
  return elementsOf(html).flatMap(({ name, attributes }): [string, string][] => {
    const kind = attributes.get('rel') ?? attributes.get('property') ?? '';
    const address = attributes.get('href') ?? attributes.get('content') ?? '';
    const isAddress = name === 'link' || /^og:(url|image)$/.test(kind);
    return isAddress && !attributes.has('hreflang') ? [[kind, address]] : [];
  });
}

describe.each(inject('sites'))('the site of the $name story', ({ folder, story }) => {
  const html = readFileSync(join(folder, 'index.html'), 'utf8');

  it('has every file that its head, its manifest and its data package name', () => {
    const inHead = headAddresses(html).map(([, address]) => address);
    const { icons } = JSON.parse(readFileSync(join(folder, 'manifest.webmanifest'), 'utf8')) as {
      icons: { src: string }[];
    };
    const about = JSON.parse(readFileSync(join(folder, 'data/datapackage.json'), 'utf8')) as {
      resources: { path: string }[];
    };
    const files = [
      ...inHead,
      ...icons.map(({ src }) => src),
      ...about.resources.map(({ path }) => `data/${path}`),
    ];
    expect(files.length).toBeGreaterThan(8);
    for (const file of files) expect(existsSync(join(folder, file)), file).toBe(true);
  });

  it('has a card for itself and one for each chapter: of the size asked, not heavy, not blank', () => {
    const { chapters } = storyOf(story);
    for (const name of ['story', ...chapters.map(({ id }) => id)]) {
      const png = readFileSync(join(folder, `cards/${name}.png`));
      expect(pngSize(png), name).toEqual({ width: 1200, height: 630 });
      expect(png.length, name).toBeLessThanOrEqual(300_000);
      // One colour compresses to about 3 kB; land, names and a title do not.
      expect(png.length, name).toBeGreaterThan(20_000);
    }
  });

  it('leads every link to a file of its own to one that is there', () => {
    const links = elementsOf(html).filter(({ name }) => name === 'a');
    const own = links
      .map(({ attributes }) => attributes.get('href') ?? '')
      .filter((href) => !/^(#|[a-z]+:)/.test(href));
    expect(own.length).toBeGreaterThan(0);
    for (const href of own) {
      expect(existsSync(join(folder, href.replace(/[?#].*$/, ''))), href).toBe(true);
    }
  });

  it('says nothing that needs a public address, which nobody has said', () => {
    expect(existsSync(join(folder, 'sitemap.xml'))).toBe(false);
    const kinds = headAddresses(html).map(([kind]) => kind);
    expect(kinds).not.toContain('canonical');
    expect(kinds.filter((kind) => kind.startsWith('og:'))).toEqual([]);
  });

  it('carries one block of structured data, and it can be read', () => {
    const blocks = elementsOf(html).filter(
      ({ attributes }) => attributes.get('type') === 'application/ld+json',
    );
    expect(blocks).toHaveLength(1);
    const json = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(html)?.[1] ?? '';
    expect(JSON.parse(json)).toMatchObject({ '@context': 'https://schema.org' });
  });
});

describe('a site that is told its address', () => {
  const { folder } = siteOf('tiled');

  it('says it in its head and its sitemap, and names only pictures that are there', async () => {
    const html = await readFile(join(folder, 'index.html'), 'utf8');
    const addresses = new Map(headAddresses(html));
    expect(addresses.get('canonical')).toBe(SITE);
    expect(addresses.get('og:url')).toBe(SITE);
    const card = addresses.get('og:image')?.replace(SITE, '') ?? '';
    expect(existsSync(join(folder, card)), card).toBe(true);
    const oembed = elementsOf(html).find(
      ({ attributes }) => attributes.get('type') === 'application/json+oembed',
    );
    expect(oembed?.attributes.get('href')).toBe(`${SITE}oembed.json`);
    const answer = JSON.parse(await readFile(join(folder, 'oembed.json'), 'utf8')) as {
      thumbnail_url: string;
    };
    expect(existsSync(join(folder, answer.thumbnail_url.replace(SITE, '')))).toBe(true);
    expect(await readFile(join(folder, 'sitemap.xml'), 'utf8')).toContain(`<loc>${SITE}</loc>`);
  });

  it('has every snippet for the whole story on the builder’s page, for those without scripts', async () => {
    const page = elementsOf(await readFile(join(folder, 'embed/index.html'), 'utf8'));
    const snippets = page.filter(({ name }) => name === 'pre').map((pre) => textIn(pre.element));
    expect(snippets).toHaveLength(PLACES.length);
    for (const snippet of snippets) expect(snippet).toContain(`href="${SITE}"`);
    const { html } = JSON.parse(await readFile(join(folder, 'oembed.json'), 'utf8')) as {
      html: string;
    };
    expect(snippets).toContain(html.replace(/\s+/g, ' '));
  });

  it('keeps the editors’ pages out of the sitemap and of search engines', async () => {
    expect(await readFile(join(folder, 'sitemap.xml'), 'utf8')).not.toContain('embed/');
    for (const page of ['index', 'host']) {
      const html = await readFile(join(folder, `embed/${page}.html`), 'utf8');
      expect(html).toContain('<meta name="robots" content="noindex" />');
    }
  });

  it('is not built where the address is none', async () => {
    const building = buildSite({ story: SECOND_STORY, outDir: folder, site: 'example' });
    await expect(building).rejects.toThrow(/SITE must be .*"example"/);
  });
});
