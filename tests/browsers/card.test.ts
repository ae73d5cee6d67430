/** The story where no script of ours is in its host: a card, or a column in a tall frame. */
import { expect, it } from 'vitest';
import { framedSite } from '../support/framed-site.ts';
import { article } from '../support/host-page.ts';
import { speakers } from '../support/speakers.ts';
import { expectQuiet, expectState, inEachBrowser, NOTING } from './embeds.ts';
import { click, currentStep } from './place.ts';

const { url, steps } = framedSite();

const iframe = (style = '', attributes = '') =>
  `<iframe src="${url}?embed=1" title="A story" ${style && `style="${style}"`} ${attributes}></iframe>`;
const SPEAKERS = speakers(`${url}?embed=1`);

const PAGES = {
  ...Object.fromEntries(
    Object.entries(SPEAKERS).map(([name, html]) => [name, { html: article(html, NOTING) }]),
  ),
  card: { html: article(`<div class="card">${iframe()}</div>`, NOTING) },
  tall: { html: article(iframe('height:60000px'), NOTING) },
};

inEachBrowser(PAGES, (desk) => {
  it('goes on and back by its buttons, and never scrolls', async () => {
    const { reader, visit } = desk();
    await visit('card');
    await expectState(reader, 'stepper');
    await reader.run('page', () => document.querySelector('iframe')?.scrollIntoView());
    // Nobody presses what is not seen yet.
    const isSeen = () => reader.run(0, () => getComputedStyle(document.body).visibility);
    await expect.poll(isSeen).toBe('visible');
    const goTo = async (step: string | undefined, go: 1 | -1) => {
      await click(reader, 0, `[data-go="${go}"]`);
      await expect.poll(() => currentStep(reader)).toBe(step);
      const seen = await reader.run(0, () =>
        [...document.querySelectorAll('[data-step]')]
          .filter((each) => getComputedStyle(each).visibility === 'visible')
          .map(({ id }) => id),
      );
      expect(seen).toEqual([step]);
    };
    // The card answers at once, and its guide, which comes late, from then on.
    await goTo(steps[1], 1);
    await expect
      .poll(() =>
        reader.run(0, () => document.querySelector('[data-go="1"]')?.hasAttribute('aria-disabled')),
      )
      .toBe(false);
    await goTo(steps[2], 1);
    await goTo(steps[1], -1);
    const rest = await reader.run(0, () => {
      scrollTo(0, 500);
      return [scrollY, document.documentElement.scrollHeight - innerHeight];
    });
    expect(rest).toEqual([0, 0]);
    await expectQuiet(reader);
  });

  it.each(Object.keys(SPEAKERS))('is as high as it needs in a page that knows %s', async (name) => {
    const { reader, visit } = desk();
    await visit(name);
    await expectState(reader, 'stepper');
    const heights = async () => {
      const frame = await reader.run('page', () => document.querySelector('iframe')?.clientHeight);
      const { own, room, needed } = await reader.run(0, () => {
        const parts = [...document.querySelectorAll<HTMLElement>('.pinned, #text')];
        const text = document.querySelector('#text')?.scrollHeight ?? 0;
        return {
          own: document.documentElement.scrollHeight,
          room: parts.reduce((sum, { offsetHeight }) => sum + offsetHeight, 0),
          needed: 0.75 * innerWidth + Math.min(text, 320),
        };
      });
      // A card fills whatever height it is given: what it needs is room for its graphics and its longest text.
      return [frame === own, own > 600 && own <= 1000, Math.abs(room - needed) <= 2];
    };
    await expect.poll(heights).toEqual([true, true, true]);
    await expectQuiet(reader);
  });

  it('is a column in a frame as tall as it, and knows the step in sight', async () => {
    const { reader, visit } = desk();
    await visit('tall');
    await expectState(reader, 'stacked');
    for (const at of [2, 6, 1]) {
      await reader.run(
        'page',
        (top) => scrollTo({ top, behavior: 'instant' }),
        (await topOf(steps[at] ?? '')) - 300,
      );
      await expect.poll(() => currentStep(reader)).toBe(steps[at]);
    }
    // Each is drawn when the browser has nothing else to do.
    await expect
      .poll(() => reader.run(0, () => document.querySelectorAll('[data-figure] svg.map').length), {
        timeout: 45_000,
      })
      .toBe(steps.length);
    await expectQuiet(reader);

    /** px from the page's top to a step's text. */
    async function topOf(step: string): Promise<number> {
      const frame = await reader.run(
        'page',
        () => (document.querySelector('iframe')?.getBoundingClientRect().top ?? 0) + scrollY,
      );
      const own = await reader.run(
        0,
        (id) => document.getElementById(id)?.getBoundingClientRect().top ?? 0,
        step,
      );
      return frame + own;
    }
  });
});
