import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { preprocess } from 'svelte/compiler';
import { scopeNames, withoutStyleComments } from '../../src/site/bundles.ts';

const ROOT = resolve('src');
const nameIn = (file: string) =>
  scopeNames(ROOT)({ filename: resolve(ROOT, file), css: 'p{}', hash: (text) => `of-${text}` });

describe('scopeNames', () => {
  it('gives each component a short class of its own', () => {
    const names = ['map/MapLand.svelte', 'map/MapNames.svelte', 'page/Stage.svelte'].map(nameIn);
    expect(new Set(names).size).toBe(3);
    for (const name of names) expect(name).toMatch(/^s-[0-9a-z]{1,2}$/);
  });

  it('gives a component that came since then one by its styles', () => {
    expect(nameIn('map/New.svelte')).toBe('s-of-p{}');
  });
});

it('leaves the comments of components’ styles out of what readers get, and nothing else', async () => {
  const [before, after] = ['<style>\n  p { color: red; }', '  i { color: blue; }\n</style>'];
  const { code } = await preprocess(`${before}/* Why:\n so */\n${after}`, withoutStyleComments);
  expect(code).toBe(`${before}\n${after}`);
});
