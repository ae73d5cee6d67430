/** The built page as it is read without JavaScript: the HTML file alone. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { JSDOM, VirtualConsole } from 'jsdom';
import { describe, expect, inject, it } from 'vitest';
import { createFormat } from '../../src/i18n/format.ts';
import { contactOf } from '../../src/text/web-address.ts';
import { plainText } from '../../src/text/inline.ts';
import { stepId } from '../../src/story/stage.ts';
import { storyOf } from '../support/story-of.ts';

function words(text: string | null | undefined): string {
  return (text ?? '').replace(/\s+/g, ' ').trim();
}

describe.each(inject('sites'))('the built page of the $name story', ({ folder, story: file }) => {
  const html = readFileSync(join(folder, 'index.html'), 'utf8');
  const { document } = new JSDOM(html, { virtualConsole: new VirtualConsole() }).window;
  const story = storyOf(file);
  const format = createFormat(story.story.language);

  it('holds every chapter title', () => {
    const titles = [...document.querySelectorAll('main section h2')].map((h) =>
      words(h.textContent),
    );
    for (const chapter of story.chapters) expect(titles).toContain(chapter.title);
  });

  it('holds every step with its whole text, in order', () => {
    const steps = [...document.querySelectorAll<HTMLElement>('[data-step]')];
    const expected = story.chapters.flatMap((chapter) =>
      chapter.steps.map((step) => ({ id: stepId(chapter, step), text: step.text })),
    );
    expect(steps.map((step) => step.dataset['step'])).toEqual(expected.map(({ id }) => id));
    for (const [i, { text }] of expected.entries()) {
      expect(words(steps[i]?.textContent)).toContain(words(plainText(text)).slice(0, 40));
      const read = [...(steps[i]?.querySelectorAll(':scope > p') ?? [])].map((p) => p.textContent);
      expect(words(read.join(' '))).toContain(words(plainText(text)));
    }
  });

  it('holds every event in full, on this page or on those of the events', () => {
    const beside = existsSync(join(folder, 'events')) ? readdirSync(join(folder, 'events')) : [];
    const inText = beside.filter((name) => name.endsWith('.html'));
    const pages = inText.map((name) => readFileSync(join(folder, 'events', name), 'utf8'));
    const documents = [html, ...pages].map(
      (text) => new JSDOM(text, { virtualConsole: new VirtualConsole() }).window.document,
    );
    for (const event of story.events) {
      const rows = documents.map((each) =>
        words(each.getElementById(`event-${event.id}`)?.textContent),
      );
      const full = rows.find((row) => row.includes(words(plainText(event.summary)))) ?? '';
      expect(full).toContain(event.title);
      expect(full).toContain(words(format.date(event)));
    }
  });

  it('lists the events that its steps speak of, each with the way to its full row', () => {
    const focused = story.chapters.flatMap(({ steps }) =>
      steps.flatMap(({ scene }) => scene.timeline.focus),
    );
    for (const event of story.events.filter(({ id }) => focused.includes(id))) {
      const row = document.getElementById(`event-${event.id}`);
      expect(words(row?.textContent)).toContain(event.title);
      const away = row?.querySelector('a')?.getAttribute('href') ?? '';
      if (!away.startsWith('events/')) continue;
      const [path = '', id = ''] = away.split('#');
      expect(readFileSync(join(folder, path), 'utf8')).toContain(`id="${id}"`);
    }
  });

  it('says under its headline what it is and how it was made, where the dataset says so', () => {
    const head = words(document.querySelector('header')?.textContent);
    const { methodNote, dateline } = story.story;
    if (methodNote) expect(head).toContain(words(plainText(methodNote)));
    expect(document.querySelectorAll('header .dateline')).toHaveLength(dateline ? 1 : 0);
  });

  it('marks and names every main place on its map', () => {
    const map = document.querySelector('[data-graphic="map"]');
    for (const place of story.places.filter(({ role }) => role === 'main')) {
      const mark = map?.querySelector(`[data-place="${place.id}"]`);
      expect(words(mark?.querySelector('text')?.textContent)).toBe(place.name);
    }
  });

  it('draws land under its map, from shapes that stand in the page once', () => {
    expect(document.querySelectorAll('#land')).toHaveLength(1);
    expect(document.querySelector('#land-rest')?.getAttribute('d')?.length).toBeGreaterThan(1000);
    expect(document.querySelector('[data-graphic="map"] use')?.getAttribute('href')).toBe('#land');
  });

  it('draws every timeline of the story, still or in the stage', () => {
    const drawn = [
      ...document.querySelectorAll<HTMLElement>(
        '[data-graphic="timeline"], [data-still] [data-show]',
      ),
    ];
    const shown = drawn.map((figure) => figure.dataset['show']);
    const used = story.chapters.flatMap((c) => c.steps.map((s) => s.scene.timeline.show));
    for (const timeline of used) expect(shown).toContain(timeline);
    for (const figure of drawn) expect(figure.querySelector('svg')).not.toBeNull();
  });

  it('holds a still figure in each chapter: map, timeline and their text alternative', () => {
    for (const chapter of story.chapters) {
      const figure = document.querySelector(`[data-still="${chapter.id}"]`);
      const step = chapter.steps.find(({ main }) => main) ?? chapter.steps[0];
      expect(figure?.querySelectorAll('svg use[href="#land"]').length).toBeGreaterThan(0);
      expect(
        figure?.querySelector(`[data-show="${step?.scene.timeline.show}"] svg`),
      ).not.toBeNull();
      expect(words(figure?.querySelector('figcaption')?.textContent)).toBe(words(step?.alt));
    }
  });

  it('cites only sources that it lists', () => {
    const citations = [...document.querySelectorAll('a[href^="#source-"]')];
    expect(citations.length).toBeGreaterThan(0);
    for (const citation of citations) {
      const target = citation.getAttribute('href')?.slice(1) ?? '';
      expect(document.getElementById(target), target).not.toBeNull();
    }
  });

  it('leads every link inside the page to something that is there', () => {
    for (const link of document.querySelectorAll('a[href^="#"]')) {
      const target = link.getAttribute('href')?.slice(1) ?? '';
      expect(document.getElementById(target), target).not.toBeNull();
    }
  });

  it('has no id twice', () => {
    const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
    expect(ids.filter((id, i) => ids.indexOf(id) !== i && !/^s-/.test(id))).toEqual([]);
  });

  it('publishes its dataset beside it, byte for byte', () => {
    const published = readFileSync(join(folder, 'data/story.json'), 'utf8');
    expect(published).toBe(readFileSync(file, 'utf8'));
  });

  it('links to its own files by relative addresses that exist', () => {
    const linked = [...document.querySelectorAll('script[src], link[href]')].map(
      (element) => element.getAttribute('src') ?? element.getAttribute('href') ?? '',
    );
    expect(linked.length).toBeGreaterThan(0);
    for (const address of linked) {
      expect(address).toMatch(/^\.\//);
      expect(existsSync(join(folder, address)), address).toBe(true);
    }
  });

  it('needs nothing but itself to be read: no style and no script holds it up', () => {
    const holdUp = [
      'link[rel~="stylesheet"]',
      'link[rel~="preload"]',
      'script[src]:not([type="module"], [async], [defer])',
    ];
    expect([...document.querySelectorAll(holdUp.join())].map((each) => each.outerHTML)).toEqual([]);
    expect(html).not.toContain('@import');
  });

  it('leads to whoever takes questions, and to what comes next', () => {
    const about = document.getElementById('about');
    const links = new Map(
      [...(about?.querySelectorAll('a') ?? [])].map((a) => [
        a.getAttribute('href'),
        words(a.textContent),
      ]),
    );
    const feedback = contactOf(story.story);
    if (feedback !== undefined) expect([...links.keys()]).toContain(feedback);
    const reports = document.querySelectorAll('[data-share="report"]');
    expect(reports.length > 0).toBe(feedback === undefined);
    for (const { label, url } of story.story.follow) expect(links.get(url)).toBe(label);
  });

  it('asks for its script before its styles, and after what the policy allows', () => {
    const order = ['meta[http-equiv]', 'script[src]', 'style'].map((selector) => {
      const first = document.querySelector(`head > ${selector}`);
      return first ? [...document.head.children].indexOf(first) : -1;
    });
    expect(order).not.toContain(-1);
    expect(order).toEqual([...order].sort((a, b) => a - b));
  });

  it('says its language', () => {
    expect(document.documentElement.lang).toBe(story.story.language);
  });
});
