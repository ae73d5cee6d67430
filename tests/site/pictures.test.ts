import { expect, it } from 'vitest';
import { makeIcons } from '../../src/site/pictures.ts';
import { pngSize } from '../support/png.ts';

it('makes the icons in the sizes that home screens ask for, none of them blank', async () => {
  const icons = await makeIcons();
  const sizes = [...icons].map(([path, png]) => [path, pngSize(png).width, pngSize(png).height]);
  expect(sizes).toEqual([
    ['icons/192.png', 192, 192],
    ['icons/512.png', 512, 512],
    ['icons/maskable.png', 512, 512],
    ['icons/apple-touch.png', 180, 180],
  ]);
  for (const [path, png] of icons) expect(png.length, path).toBeGreaterThan(1500);
});
