/** What the page keeps whatever happens, in other browsers: the reader's position, the right picture, its words. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, it } from 'vitest';
import { stageData, timelineOf } from '../../src/story/stage.ts';
import { forThisFile } from '../support/for-this-file.ts';
import { framedSite } from '../support/framed-site.ts';
import { expectQuiet, inEachBrowser, note } from './embeds.ts';
import { currentStep } from './place.ts';
import type { Reader } from './reader.ts';

const { url, story, steps } = framedSite();
const data = stageData(story);

/** The same site without its files of graphics. */
async function siteWithout(missing: RegExp) {
  const server = createServer((request, response) => {
    void (async () => {
      if (missing.test(request.url ?? '')) return response.writeHead(404).end();
      const { status, headers, body } = await fetch(new URL(request.url ?? '/', url));
      response.writeHead(status, { 'Content-Type': headers.get('content-type') ?? '' });
      for await (const part of body ?? []) response.write(part);
      response.end();
    })();
  });
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://localhost:${port}/`,
    close: () => new Promise((resolve) => server.close(resolve)),
  };
}
const bare = await forThisFile(siteWithout(/\/data\/stage-/));

const toStep = (reader: Reader, id: string) =>
  reader.run(
    'page',
    (id) => {
      const top = (document.getElementById(id)?.getBoundingClientRect().top ?? 0) + scrollY;
      scrollTo({ top: top - innerHeight * 0.4, behavior: 'instant' });
    },
    id,
  );

/** What lies beside the text: the chapter whose still figure does, or the step that the stage shows. */
const picture = (reader: Reader) =>
  reader.run('page', () => {
    const box = document.querySelector('.pinned')?.getBoundingClientRect() ?? new DOMRect();
    const seen = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 3);
    const still = seen?.closest<HTMLElement>('[data-still]')?.dataset['still'];
    const stage = seen?.closest<HTMLElement>('[data-stage]');
    if (still !== undefined) return still;
    return stage?.querySelector('svg.live') ? stage.dataset['stage'] : 'the opening';
  });

const [MIDDLE, LATE] = [steps.length >> 1, steps.length - 6].map((at) => steps[at]);
if (!MIDDLE || !LATE) throw new Error('a story with steps was expected');

inEachBrowser(
  { framed: { html: `<iframe sandbox="" src="${url}" width="800" height="700"></iframe>` } },
  (desk) => {
    it.each([MIDDLE, LATE])(
      'keeps the reader at %s through windows of all shapes, larger text and a reload',
      async (id) => {
        const { reader } = desk();
        await reader.resize(1200, 800);
        await reader.open(url);
        await reader.run('page', note);
        await toStep(reader, id);
        await expect.poll(() => currentStep(reader, 'page')).toBe(id);
        for (const [width, height] of [
          [800, 1000],
          [1000, 700],
          [500, 844],
          [844, 500],
          [1200, 800],
        ] as const) {
          await reader.resize(width, height);
          await new Promise((resolve) => setTimeout(resolve, 500));
          expect(await currentStep(reader, 'page'), `${width} x ${height}`).toBe(id);
        }
        for (const size of ['150%', '100%']) {
          await reader.run(
            'page',
            (size) => (document.documentElement.style.fontSize = size),
            size,
          );
          await new Promise((resolve) => setTimeout(resolve, 500));
          expect(await currentStep(reader, 'page'), size).toBe(id);
        }
        await reader.reload();
        await expect.poll(() => currentStep(reader, 'page')).toBe(id);
      },
    );

    it('has the chapter’s own picture beside the text where the graphics do not come, and leads on', async () => {
      const { reader } = desk();
      await reader.resize(1200, 800);
      await reader.open(bare.url);
      await toStep(reader, MIDDLE);
      const chapterOf = (id = '') => id.split('/')[0];
      await expect.poll(() => picture(reader)).toBe(chapterOf(MIDDLE));
      for (let at = steps.indexOf(MIDDLE) + 1; at < steps.indexOf(MIDDLE) + 5; at++) {
        await reader.run('page', () =>
          document.querySelector<HTMLElement>('[data-go="1"]')?.click(),
        );
        await expect.poll(() => currentStep(reader, 'page')).toBe(steps[at]);
        await expect.poll(() => picture(reader)).toBe(chapterOf(steps[at]));
      }
    });

    it('has words that follow the steps where a translator has put its own elements in their place', async () => {
      const { reader } = desk();
      await reader.resize(1200, 800);
      await reader.open(url);
      await reader.run('page', note);
      await toStep(reader, MIDDLE);
      await expect.poll(() => picture(reader)).toBe(MIDDLE);
      for (const { id, scene, alt } of [data.steps.at(-1), data.steps[1]].flatMap(
        (step) => step ?? [],
      )) {
        await reader.run('page', () => {
          const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
          const texts: Text[] = [];
          while (walker.nextNode()) texts.push(walker.currentNode as Text);
          for (const text of texts) {
            if (!text.data.trim() || text.parentElement?.closest('svg, script, style, font'))
              continue;
            const font = document.createElement('font');
            font.textContent = text.data;
            text.replaceWith(font);
          }
        });
        await toStep(reader, id);
        const told = () =>
          reader.run('page', () =>
            ['[data-graphic="timeline"] .title', '[data-graphic="map"] figcaption'].map((part) =>
              document.querySelector(`.pinned ${part}`)?.textContent?.replace(/\s+/g, ' ').trim(),
            ),
          );
        await expect.poll(told).toEqual([timelineOf(data, scene.timeline.show)?.title, alt]);
      }
      await expectQuiet(reader, ['page']);
    });

    it('pins each chapter’s picture beside its text where no script may run', async () => {
      const { reader, visit } = desk();
      await visit('framed');
      const seen = () =>
        reader.run(
          0,
          (id) => {
            const step = document.getElementById(id);
            step?.scrollIntoView({ block: 'center', behavior: 'instant' });
            const [chapter] = id.split('/');
            const figure = document.querySelector(`[data-still="${chapter}"]`);
            const { top = -9, bottom = -9 } = figure?.getBoundingClientRect() ?? {};
            return [Math.round(top), bottom > 100 && bottom < innerHeight];
          },
          MIDDLE,
        );
      await expect.poll(seen).toEqual([0, true]);
    });
  },
);
