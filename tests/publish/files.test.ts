import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { publishedFiles } from '../../src/publish/files.ts';
import { SITE, wholeStory } from '../support/whole-story.ts';

const story = wholeStory();
const known = publishedFiles(story, SITE, ['events/2020.html']);
const unknown = publishedFiles(story, undefined, []);
const xml = (text = '') => new JSDOM(text, { contentType: 'application/xml' }).window.document;
const html = (text = '') => new JSDOM(text).window.document;
const json = (text = '') => JSON.parse(text) as Record<string, unknown>;

describe('the sitemap', () => {
  it('lists the story and its other pages by whole addresses', () => {
    const places = [...xml(known.get('sitemap.xml')).querySelectorAll('url > loc')];
    expect(places.map(({ textContent }) => textContent)).toEqual([SITE, `${SITE}events/2020.html`]);
  });

  it('names the translations, with the story among them', () => {
    const links = [...xml(known.get('sitemap.xml')).getElementsByTagName('xhtml:link')];
    expect(links.map((link) => link.getAttribute('hreflang'))).toEqual(['en', 'sm']);
  });

  it('is named in robots.txt, and is not made where no address is known', () => {
    expect(known.get('robots.txt')).toContain(`Sitemap: ${SITE}sitemap.xml`);
    expect(unknown.has('sitemap.xml')).toBe(false);
    expect(unknown.get('robots.txt')).toBe('User-agent: *\nAllow: /\n');
  });
});

describe('a chapter’s page for sharing', () => {
  const page = html(known.get('share/the-money.html'));
  const content = (selector: string) => page.querySelector(selector)?.getAttribute('content');

  it('has the chapter’s own card and title, and an address of its own', () => {
    expect(content('meta[property="og:image"]')).toBe(`${SITE}cards/the-money.png`);
    expect(content('meta[property="og:title"]')).toMatch(/: Can one ship join/);
    expect(content('meta[property="og:url"]')).toBe(`${SITE}share/the-money.html`);
  });

  it('names the story as the page that counts, and leads to the chapter without a script', () => {
    expect(page.querySelector('link[rel="canonical"]')?.getAttribute('href')).toBe(SITE);
    expect(content('meta[http-equiv="refresh"]')).toBe('0; url=../#the-money');
    expect(page.querySelector('a')?.getAttribute('href')).toBe('../#the-money');
    expect(page.querySelector('script')).toBeNull();
  });

  it('is there for every chapter', () => {
    for (const { id } of story.chapters) expect(known.has(`share/${id}.html`), id).toBe(true);
  });
});

describe('the page for what is missing', () => {
  it('leads to the story from any path, and is found by no search engine', () => {
    for (const [files, to] of [
      [known, SITE],
      [unknown, '/'],
    ] as const) {
      const page = html(files.get('404.html'));
      expect(page.querySelector('a')?.getAttribute('href')).toBe(to);
      expect(page.title).toBe(`404: ${story.story.title}`);
      expect(page.querySelector('meta[name="robots"]')?.getAttribute('content')).toBe('noindex');
    }
  });
});

describe('the web manifest', () => {
  it('names the story, its language and icons of the sizes that are asked', () => {
    const about = json(known.get('manifest.webmanifest'));
    expect(about).toMatchObject({ name: story.story.title, lang: 'en', start_url: './' });
    const icons = about['icons'] as { sizes: string; purpose?: string }[];
    expect(icons.map(({ sizes, purpose }) => purpose ?? sizes)).toEqual([
      'any',
      '192x192',
      '512x512',
      'maskable',
    ]);
  });
});

describe('the published data', () => {
  it('holds every event in one row of the CSV, with summary and sources', () => {
    const csv = known.get('data/events.csv') ?? '';
    const [head = ''] = csv.split('\r\n');
    expect(head).toMatch(/^\uFEFFid,date,end,.*,summary,note,sources$/);
    for (const { id } of story.events) {
      expect(csv).toContain(`\r\n${id},`);
      expect(csv).toContain(`${SITE}#event-${id}`);
    }
    expect(unknown.get('data/events.csv')).toMatch(/,#event-/);
  });

  it('is described with its licence, its sources and every column of the CSV', () => {
    const about = json(known.get('data/datapackage.json'));
    const { licenses, sources, resources } = about as {
      licenses: unknown[];
      sources: unknown[];
      resources: { path: string; schema?: { fields: { name: string }[] } }[];
    };
    expect(licenses).toMatchObject([{ name: 'CC0-1.0', path: story.story.licence.url }]);
    expect(sources).toHaveLength(story.sources.length);
    const [head = ''] = (known.get('data/events.csv') ?? '').replace('\uFEFF', '').split('\r\n');
    expect(resources[0]?.schema?.fields.map(({ name }) => name)).toEqual(head.split(','));
    for (const { path } of resources) {
      expect(known.has(`data/${path}`) || path === 'story.json', path).toBe(true);
    }
  });

  it('has the schema that the dataset names', () => {
    expect(json(known.get('data/story.schema.json'))).toHaveProperty('$schema');
  });
});
