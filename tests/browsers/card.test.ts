/** The story where no script of ours is in its host: a card, or a column in a tall frame. */
import { expect, it } from 'vitest';
import { framedSite } from '../support/framed-site.ts';
import { article } from '../support/host-page.ts';
import { expectQuiet, expectState, inEachBrowser, NOTING } from './embeds.ts';
import { click, currentStep } from './place.ts';

const { url, steps } = framedSite();

const iframe = (style = '', attributes = '') =>
  `<iframe src="${url}?embed=1" title="A story" ${style && `style="${style}"`} ${attributes}></iframe>`;
/** Makes the frame as high as it asks in the words of a script that many pages have. */
const SIZES = `<script>addEventListener('message', ({ data }) => {
  const heights = data['datawrapper-height'];
  for (const id in heights) document.querySelector('iframe').style.height = heights[id] + 'px';
})</script>`;

const PAGES = {
  card: { html: article(`<div class="card">${iframe()}</div>`, NOTING) },
  sized: { html: article(iframe() + SIZES, NOTING) },
  pym: {
    html: article(
      `<div id="pym"></div><script src="/npm/pym.js"></script><script>new pym.Parent('pym', '${url}?embed=1')</script>`,
      NOTING,
    ),
  },
  tall: { html: article(iframe('height:60000px'), NOTING) },
};

inEachBrowser(PAGES, (desk) => {
  it('goes on and back by its buttons, and never scrolls', async () => {
    const { reader, visit } = desk();
    await visit('card');
    await expectState(reader, 'stepper');
    await reader.run('page', () => document.querySelector('iframe')?.scrollIntoView());
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

  it.each(['sized', 'pym'])('is as high as it needs, where its page listens: %s', async (path) => {
    const { reader, visit } = desk();
    await visit(path);
    await expectState(reader, 'stepper');
    const heights = async () => {
      const frame = await reader.run('page', () => document.querySelector('iframe')?.clientHeight);
      const { own, width, graphics, text } = await reader.run(0, () => {
        const [graphics = 0, text = 0] = ['.pinned', '#text'].map(
          (part) => document.querySelector<HTMLElement>(part)?.offsetHeight,
        );
        return { own: document.documentElement.scrollHeight, width: innerWidth, graphics, text };
      });
      // A card fills whatever height it is given: what it needs is room for its graphics and its texts.
      const isRoomy = graphics + text >= 0.75 * width + Math.min(text, 320) - 1;
      return { frame, isWhole: frame === own, isRoomy };
    };
    await expect
      .poll(heights)
      .toSatisfy(({ frame, isWhole, isRoomy }) => isWhole && isRoomy && frame <= 1000);
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
    await expect
      .poll(() => reader.run(0, () => document.querySelectorAll('[data-figure] svg.map').length))
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
