/** Where the tokens go: one source for the styles, the cards, the manifest, the icons and the embed's colours. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { colour } from '../../src/schema/primitives.ts';
import { COLOURS } from '../../src/tokens/colours.ts';
import { kebab, plainProperties } from '../../src/tokens/css.ts';
import { sans, serif, PAGE_SANS } from '../../src/tokens/faces.ts';

const read = (file: string) => readFileSync(file, 'utf8');

describe('the tokens', () => {
  it('are what the styles say', async () => {
    const colours = Object.entries(COLOURS).map(
      ([name, { light, dark }]) => `  --${kebab(name)}: light-dark(${light}, ${dark});`,
    );
    const css = [
      '/* Generated from src/tokens/colours.ts: change it there, then run `npm test -- tests/tokens -u`. */\n',
      ':root {\n  color-scheme: light dark;',
      ...colours,
      '}\n',
    ];
    await expect(css.join('\n')).toMatchFileSnapshot('../../src/styles/colours.css');
    for (const { cut, family, fallbacks } of [serif, sans])
      expect(read('src/styles/tokens.css')).toContain(`'${cut}', '${family}', ${fallbacks};`);
  });

  it('have every hue that a dataset can name', () => {
    for (const hue of colour.options) expect(COLOURS).toHaveProperty(hue);
  });

  it('give what is no browser the colours of one scheme, without functions', () => {
    const properties = plainProperties('dark');
    expect(properties['ink-soft']).toBe(COLOURS.inkSoft.dark);
    expect(Object.values(properties).join()).not.toMatch(/light-dark|var\(|Story/);
  });

  it('name the typefaces as their packages do', () => {
    expect(PAGE_SANS).toBe(sans.cut);
    for (const { package: name, family } of [serif, sans]) {
      const sheet = read(`node_modules/@fontsource-variable/${name}/wght.css`);
      expect(sheet).toContain(`font-family: '${family} Variable'`);
      expect(read('src/styles/fonts.css')).toContain(`@fontsource-variable/${name}/wght.css`);
    }
  });

  it('are the colours of the favicon', () => {
    const all = Object.values(COLOURS).flatMap(({ light, dark }) => [light, dark] as string[]);
    for (const [hex] of read('public/favicon.svg').matchAll(/#[0-9a-f]{6}/g)) {
      expect(all).toContain(hex);
    }
  });
});
