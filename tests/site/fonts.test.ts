import { expect, it } from 'vitest';
import { makeFonts, writeFonts } from '../../src/site/fonts.ts';

const bytes = (files: Map<string, Uint8Array>) =>
  [...files.values()].reduce((sum, { length }) => sum + length, 0);

it('keeps the letters of English and Azerbaijani in less than 70 kB, whatever the story', async () => {
  const { css, files } = await makeFonts('');
  expect(bytes(files)).toBeLessThan(70_000);
  expect(css.match(/@font-face/g)).toHaveLength(6);
});

it('brings Cyrillic only to a story that has it', async () => {
  const [without, with_] = await Promise.all([makeFonts('Baku'), makeFonts('Баку')]);
  expect(without.css).not.toMatch(/U\+0400/);
  expect(with_.css).toMatch(/U\+0400/);
  expect(with_.files.size).toBe(without.files.size + 3);
});

it('names only the ranges of letters that a story has', async () => {
  expect((await makeFonts('')).css).not.toMatch(/U\+2122/);
  expect((await makeFonts('Baku™')).css.match(/U\+2122/g)).toHaveLength(3);
});

it('names a file anew when its letters change, and not otherwise', async () => {
  const names = async (text: string) => [...(await makeFonts(text)).files.keys()];
  expect(await names('Ab')).toEqual(await names('bA'));
  expect(await names('Š')).not.toEqual(await names('A'));
});

it('leads from each page to the site’s folder', () => {
  const fonts = { css: '@font-face { src: url(assets/a.woff2); }', files: new Map() };
  expect(writeFonts('<!--story:fonts-->', fonts, '../')).toContain('url(../assets/a.woff2)');
});

it('send a letter that two parts hold once, in the part that browsers take', async () => {
  const { css } = await makeFonts('Adevărul');
  expect(css).not.toMatch(/U\+0102-0103/);
  expect(css.match(/U\+0100-02BA/g)).toHaveLength(3);
});
