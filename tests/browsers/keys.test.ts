/** An embedded story under the keyboard, in other browsers. */
import { expect, it } from 'vitest';
import { framedSite } from '../support/framed-site.ts';
import { article } from '../support/host-page.ts';
import { expectQuiet, inEachBrowser, NOTING, visitLinked } from './embeds.ts';
import { expectSamePlace, expectTogether, placeOf, readAt } from './place.ts';
import type { Reader } from './reader.ts';

const { url, loader } = framedSite();

const PAGES = {
  plain: {
    html: article(
      `<a id="before" href="#before">Before</a>
      <div data-story="capitals"><iframe src="${url}?embed=1" title="A story"></iframe></div>
      <a id="behind" href="#behind">Behind</a>${loader}`,
      NOTING,
    ),
  },
};

/** The focused element of the page, and of the frame: what it is, and whether it is in sight. */
async function focused(reader: Reader) {
  const { page, at, end } = await reader.run('page', () => ({
    page: document.activeElement?.id ?? '',
    at: document.querySelector('iframe')?.getBoundingClientRect().top ?? 0,
    end: innerHeight,
  }));
  const frame = await reader.run(0, () => {
    const { activeElement } = document;
    const { top = 0, bottom = 0 } = activeElement?.getBoundingClientRect() ?? {};
    const all = [...document.querySelectorAll('*')];
    return {
      className: activeElement?.className ?? '',
      order: activeElement ? all.indexOf(activeElement) : -1,
      top,
      bottom,
    };
  });
  const isSeen = at + frame.top >= -1 && at + frame.bottom <= end + 1;
  return { page, ...frame, isSeen };
}

inEachBrowser(PAGES, (desk) => {
  it('goes by every key that scrolls, from inside the frame', async () => {
    const reader = await visitLinked(desk(), 'plain');
    await readAt(reader, 3000);
    // The margin beside the text.
    await reader.clickAt({ x: 184, y: 600 });
    for (const [key, least, most] of [
      ['PageDown', 300, 900],
      [' ', 300, 900],
      ['ArrowDown', 15, 200],
      ['PageUp', -900, -300],
      ['End', 5000, 200_000],
      ['Home', -200_000, -5000],
    ] as const) {
      const before = (await placeOf(reader)).host;
      await reader.press(key);
      await expect
        .poll(async () => (await placeOf(reader)).host - before, { message: key })
        .toSatisfy((by: number) => by >= least && by <= most);
      // The ends are those of the host's page, which lie beyond the story.
      await expectSamePlace(reader);
    }
    await expectQuiet(reader);
  });

  it('is entered, gone through and left by the tabulator, in order and in sight', async () => {
    const reader = await visitLinked(desk(), 'plain');
    await reader.run('page', () => document.getElementById('before')?.focus());
    await reader.press('Tab');
    await expect.poll(async () => (await focused(reader)).className).toBe('frame-skip');
    let { order } = await focused(reader);
    for (let i = 0; i < 12; i++) {
      await reader.press('Tab');
      await expect.poll(async () => (await focused(reader)).order).toBeGreaterThan(order);
      await expect.poll(async () => (await focused(reader)).isSeen).toBe(true);
      ({ order } = await focused(reader));
    }
    await expectTogether(reader);
    await reader.run(0, () => document.querySelector<HTMLElement>('.frame-foot a')?.focus());
    await reader.press('Tab');
    await expect.poll(async () => (await focused(reader)).page).toBe('behind');
    await expectQuiet(reader);
  });

  it('is passed by its first link', async () => {
    const reader = await visitLinked(desk(), 'plain');
    await reader.run('page', () => document.getElementById('before')?.focus());
    await reader.press('Tab');
    await expect.poll(async () => (await focused(reader)).className).toBe('frame-skip');
    await reader.press('Enter');
    await expect.poll(async () => (await focused(reader)).page).toBe('behind');
    await expectQuiet(reader);
  });
});
