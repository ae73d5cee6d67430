/** The story's own page, not framed, in other browsers. */
import { expect, it } from 'vitest';
import { framedSite } from '../support/framed-site.ts';
import { expectQuiet, inEachBrowser, note } from './embeds.ts';
import { currentStep } from './place.ts';
import type { Reader } from './reader.ts';

const { url, steps } = framedSite();

/** Puts a step under the reading line. @returns the top of its pinned graphics, in px of the window */
const toStep = (reader: Reader, id: string) =>
  reader.run(
    'page',
    (id) => {
      const top = (document.getElementById(id)?.getBoundingClientRect().top ?? 0) + scrollY;
      scrollTo({ top: top - innerHeight * 0.4, behavior: 'instant' });
    },
    id,
  );

/** What the reader sees of the story's state. */
const seen = (reader: Reader) =>
  reader.run('page', () => ({
    stage: document.querySelector<HTMLElement>('[data-stage]')?.dataset['stage'],
    pinned: Math.round(document.querySelector('.pinned')?.getBoundingClientRect().top ?? -1),
    hash: decodeURIComponent(location.hash),
  }));

inEachBrowser({}, (desk) => {
  it('shows each step that is scrolled to beside its text, and says it in the address', async () => {
    const { reader } = desk();
    await reader.resize(1200, 800);
    await reader.open(url);
    await reader.run('page', note);
    for (const at of [1, 2, 7, 3]) {
      const id = steps[at] ?? '';
      await toStep(reader, id);
      await expect.poll(() => currentStep(reader, 'page')).toBe(id);
      await expect.poll(() => seen(reader)).toEqual({ stage: id, pinned: 0, hash: `#${id}` });
    }
    await expectQuiet(reader, ['page']);
  });

  it('begins at the step of its address', async () => {
    const { reader } = desk();
    await reader.resize(1200, 800);
    await reader.open('about:blank');
    await reader.open(`${url}#${steps[5]}`);
    await reader.run('page', note);
    await expect.poll(() => currentStep(reader, 'page')).toBe(steps[5]);
    await expect.poll(async () => (await seen(reader)).stage).toBe(steps[5]);
    await expectQuiet(reader, ['page']);
  });
});
