/** What a reader of the host's page looks at stays where it is, whenever the story comes; in other browsers. */
import { expect, it } from 'vitest';
import { framedSite } from '../support/framed-site.ts';
import { article } from '../support/host-page.ts';
import { expectQuiet, expectState, inEachBrowser, NOTING } from './embeds.ts';
import { readAt, scrollStory } from './place.ts';
import type { Reader } from './reader.ts';

const { url, loader } = framedSite();

/**
 * Notes at each animation frame which of the host's own paragraphs in sight neither stayed nor went as far as the
 * page was scrolled: these browsers tell of no shift of a layout by themselves. And how often a story said hello to
 * the host's script.
 */
function noteShifts(): void {
  const shifts: string[] = [];
  Object.assign(window, { shifts, looks: 0, hellos: 0 });
  const own = window as unknown as Shifting;
  addEventListener('message', ({ data }: MessageEvent<{ type?: string }>) => {
    if (window.storyEmbed && data.type === 'hello') own.hellos++;
  });
  let before = new Map<Element, number>();
  let scrolled = 0;
  const look = () => {
    requestAnimationFrame(look);
    const way = scrollY - scrolled;
    scrolled += way;
    for (const [paragraph, was] of before) {
      const by = paragraph.getBoundingClientRect().top - was;
      if (Math.min(Math.abs(by), Math.abs(by + way)) > 1) shifts.push(`${by} px, scrolled ${way}`);
    }
    before = new Map();
    // What nobody has seen yet has not moved.
    if (performance.getEntriesByType('paint').length === 0) return;
    for (const paragraph of document.querySelectorAll('h1, p')) {
      const { top, bottom } = paragraph.getBoundingClientRect();
      if (bottom > 0 && top < innerHeight) before.set(paragraph, top);
    }
    own.looks += Math.min(1, before.size);
  };
  look();
}

type Shifting = Window & { shifts: string[]; looks: number; hellos: number };

const HEAD = `${NOTING}<script>(${noteShifts.toString()})()</script>`;
const embed = (attributes = '') =>
  `<div data-story="capitals"><iframe src="${url}?embed=1" title="A story" ${attributes}></iframe></div>`;
const LATE = `<script>setTimeout(() => { const s = document.createElement('script'); s.src = '${url}embed.js'; document.body.append(s) }, 3000)</script>`;
const LATE_FRAME = `<script>const f = document.querySelector('iframe'); const src = f.src; f.src = 'about:blank'; setTimeout(() => (f.src = src), 3000)</script>`;
const FAR = `<div style="height:12000px"></div><p>Before the story.</p>${embed('loading="lazy"')}${loader}`;

const PAGES = {
  plain: { html: article(embed() + loader, HEAD) },
  late: { html: article(embed() + LATE, HEAD) },
  'late-frame': { html: article(embed() + LATE_FRAME + loader, HEAD) },
  lazy: { html: article(FAR, HEAD) },
  'lazy and low': {
    html: article(FAR, `${HEAD}<style>iframe{height:300px !important}</style>`),
  },
};

const noted = (reader: Reader) =>
  reader.run('page', () => {
    const { shifts, looks, hellos } = window as unknown as Shifting;
    return { shifts, looks, hellos };
  });

/** Something of the host's own was looked at, and never moved by itself. */
async function expectNoShift(reader: Reader): Promise<void> {
  await expect.poll(async () => (await noted(reader)).looks).toBeGreaterThan(3);
  expect((await noted(reader)).shifts).toEqual([]);
}

/** Puts what follows the box so many px from the window's end. */
const scrollToAfter = (reader: Reader, px: number) =>
  reader.run(
    'page',
    (px) => {
      const { bottom = 0 } = document.querySelector('[data-story]')?.getBoundingClientRect() ?? {};
      scrollBy({ top: bottom - innerHeight + px, behavior: 'instant' });
    },
    px,
  );

inEachBrowser(PAGES, (desk) => {
  it.each(['plain', 'late-frame'])('moves nothing on its page: %s', async (path) => {
    const { reader, visit } = desk();
    await visit(path);
    await expectState(reader, 'linked');
    await scrollStory(reader, -60);
    await readAt(reader, 3000);
    await scrollToAfter(reader, 300);
    await expectNoShift(reader);
    await expectQuiet(reader);
  });

  it.each(['lazy', 'lazy and low'])(
    'is fetched when its reader comes near, and moves nothing then: %s',
    async (path) => {
      const { reader, visit } = desk();
      await visit(path);
      expect(await reader.run(0, () => location.href)).toBe('about:blank');
      // In full sight, with what follows it where it is low.
      await scrollStory(reader, -100);
      await expectState(reader, 'linked');
      await readAt(reader, 3000);
      await expectNoShift(reader);
      await expectQuiet(reader);
    },
  );

  it('stays a card, where its page’s script is late, until nobody sees the story grow', async () => {
    const { reader, visit } = desk();
    await visit('late');
    await expectState(reader, 'stepper');
    await scrollToAfter(reader, 100);
    await expect.poll(async () => (await noted(reader)).hellos).toBeGreaterThan(0);
    await expectState(reader, 'stepper');
    await scrollToAfter(reader, -100);
    await expectState(reader, 'linked');
    await readAt(reader, 3000);
    await expectNoShift(reader);
    await expectQuiet(reader);
  });
});
