/** The pages that a story is embedded in, in other browsers: the right state on each. */
import { describe, expect, it } from 'vitest';
import { framedSite } from '../support/framed-site.ts';
import { article, type HostPage } from '../support/host-page.ts';
import { expectQuiet, expectState, inEachBrowser, NOTING, visitLinked } from './embeds.ts';
import { readAt, scrollStory } from './place.ts';

const { url, loader, steps } = framedSite();

const embed = (attributes = '', box = '') =>
  `<div data-story="capitals" ${box}><iframe src="${url}?embed=1" title="A story" ${attributes}></iframe></div>`;
const styled = (css: string, body = embed()) => ({
  html: article(body + loader, `${NOTING}<style>${css}</style>`),
});
const wrapped = (css: string) => styled(`.around{${css}}`, `<div class="around">${embed()}</div>`);

const POLICY = `default-src 'none'; script-src ${url} 'nonce-1'; style-src 'self'; frame-src ${url}; img-src data:; require-trusted-types-for 'script'; trusted-types 'none'`;

/** Where the host scrolls the story. */
const LINKED: Record<string, HostPage & { top?: number }> = {
  'a sticky header': {
    html: article(embed('', 'data-offset="60"') + loader, NOTING),
    top: 60,
  },
  'an ancestor with overflow: hidden': wrapped('overflow:hidden'),
  'overflow-x: hidden on html and body': styled('html,body{overflow-x:hidden}'),
  'a transform': wrapped('transform:translateX(4px)'),
  containment: wrapped('contain:layout paint style'),
  'content-visibility': wrapped('content-visibility:auto'),
  'columns of a grid': wrapped('display:grid;grid-template-columns:1fr 12rem;align-items:start'),
  'an app’s own scroller': {
    html: article(
      embed() + loader,
      `${NOTING}<style>.app{height:100vh;overflow:auto}</style>`,
    ).replace('<main>', '<main class="app">'),
  },
  'sandbox="allow-scripts", an origin that is denied all storage': {
    html: article(embed('sandbox="allow-scripts"') + loader, NOTING),
  },
  'a strict policy with trusted types': {
    html: article(embed() + loader, NOTING),
    headers: { 'Content-Security-Policy': POLICY },
  },
  'the custom element': {
    html: article(
      `<story-embed src="${url}?embed=1" title="A story" height="800"></story-embed>${loader}`,
      NOTING,
    ),
  },
};

/** Where it stays a card. */
const ALONE: Record<string, HostPage> = {
  'a box that hides most of the story': wrapped('height:900px;overflow:hidden'),
  'a tall frame that is lower than the story': {
    html: article(
      `<iframe src="${url}?embed=1" style="height:2000px" title="A story"></iframe>`,
      NOTING,
    ),
  },
};

const BARE = {
  html: article(
    `<div class="card"><iframe src="${url}?embed=1" sandbox="" title="A story"></iframe></div>`,
    NOTING,
  ),
};

inEachBrowser({ ...LINKED, ...ALONE, bare: BARE }, (desk) => {
  describe('a host’s page with', () => {
    it.each(Object.entries(LINKED))('%s scrolls the story', async (name, { top = 0 }) => {
      const reader = await visitLinked(desk(), name);
      for (const px of [2500, 9000]) {
        await readAt(reader, px, { top });
      }
      // The window shows all of the frame.
      const under = await reader.run('page', () => {
        const { bottom = 0 } = document.querySelector('iframe')?.getBoundingClientRect() ?? {};
        return bottom - innerHeight;
      });
      expect(under).toBeLessThanOrEqual(1);
      await expectQuiet(reader);
    });

    it.each(Object.keys(ALONE))('%s has the card', async (name) => {
      const { reader, visit } = desk();
      await visit(name);
      await expectState(reader, 'stepper');
      // The host has had its say: the frame has told its height, and was answered or not.
      await scrollStory(reader, 400);
      await expect
        .poll(() =>
          reader.run(0, () => {
            const foot = document.querySelector('.frame-foot')?.getBoundingClientRect();
            // A card is no higher than a screen, however high its frame is.
            return Math.abs((foot?.bottom ?? 0) - Math.min(innerHeight, 1000)) <= 1;
          }),
        )
        .toBe(true);
      await expectState(reader, 'stepper');
      await expectQuiet(reader);
    });

    it('sandbox="" has the article, whole', async () => {
      const { reader, visit } = desk();
      await visit('bare');
      const seen = await reader.run(0, () =>
        [...document.querySelectorAll<HTMLElement>('h1, [data-step]')]
          .filter(
            (each) => each.offsetHeight > 0 && getComputedStyle(each).visibility === 'visible',
          )
          .map(({ id }) => id),
      );
      expect(seen.slice(1)).toEqual(steps);
      expect(reader.complaints().filter((said) => !said.includes('sandbox'))).toEqual([]);
    });
  });

  it('no frame at all shows the card', async () => {
    const { reader } = desk();
    await reader.resize(700, 800);
    await reader.open(`${url}?embed=1`);
    const seen = () =>
      reader.run('page', () => ({
        state: document.documentElement.dataset['embed'],
        step: document.querySelector('[data-step][data-current]')?.id,
        hasFoot: (document.querySelector<HTMLElement>('.frame-foot a')?.offsetHeight ?? 0) > 0,
      }));
    await expect.poll(seen).toEqual({ state: 'stepper', step: steps[0], hasFoot: true });
    expect(reader.complaints()).toEqual([]);
  });
});
