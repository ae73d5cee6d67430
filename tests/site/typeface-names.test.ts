/** The names of the cut typefaces, which may not be those of the whole. */
import { readFileSync } from 'node:fs';
import { convert } from 'fontverter';
import { expect, it } from 'vitest';
import { makeFonts } from '../../src/site/fonts.ts';
import { namesOf, renameFont } from '../../src/site/typeface-names.ts';
import { sans, serif } from '../../src/tokens/faces.ts';

/** A font's tables by their tags (OpenType, "Table directory"). */
function tablesOf(font: Buffer): Map<string, Buffer> {
  const entries = Array.from({ length: font.readUInt16BE(4) }, (_, i) => 12 + 16 * i);
  return new Map(
    entries.map((entry) => {
      const at = font.readUInt32BE(entry + 8);
      const table = font.subarray(at, at + font.readUInt32BE(entry + 12));
      return [font.toString('latin1', entry, entry + 4), table];
    }),
  );
}

it('are ours in the files and in the styles, beside the notice of whose they were', async () => {
  const { css, files } = await makeFonts('Баку');
  const declared = css.match(/(?<=font-family: ')[^']+/g);
  expect(new Set(declared)).toEqual(new Set([serif.cut, sans.cut]));
  for (const font of files.values()) {
    const names = namesOf(await convert(Buffer.from(font), 'sfnt'));
    expect(names.get(0)).toMatch(/Adobe.*Reserved Font Name/);
    names.delete(0);
    expect([...names.values()].join()).not.toMatch(/Source/);
    expect(names.get(1)).toMatch(/^Story (Serif|Sans)/);
    expect(names.get(6)).toMatch(/^Story(Serif|Sans)-/);
  }
});

const FILE = `node_modules/@fontsource-variable/${sans.package}/files/${sans.package}-latin-wght-normal.woff2`;
const whole = await convert(readFileSync(FILE), 'sfnt');
const own = renameFont(whole);

it('leave the checksum of the file right', () => {
  let sum = 0;
  for (let at = 0; at < own.length; at += 4) sum = (sum + own.readUInt32BE(at)) >>> 0;
  expect(sum).toBe(0xb1b0afba);
});

it('are all that is changed', () => {
  const [before, after] = [tablesOf(Buffer.from(whole)), tablesOf(Buffer.from(own))];
  expect([...after.keys()]).toEqual([...before.keys()]);
  for (const tables of [before, after]) {
    tables.delete('name');
    // The whole file's checksum.
    tables.get('head')?.writeUInt32BE(0, 8);
  }
  expect(after).toEqual(before);
  expect(namesOf(own).get(4)).toBe('Story Sans');
});
