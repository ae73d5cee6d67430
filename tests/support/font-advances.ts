/** How far each letter of a typeface advances, read from the font files that the page ships. */
import { readFileSync } from 'node:fs';
import subsetFont from 'subset-font';

/** A glyph for each character code of the Basic Multilingual Plane (OpenType, "cmap", format 4). */
function glyphsOf(font: Buffer, cmap: number): Map<number, number> {
  const starts = Array.from({ length: font.readUInt16BE(cmap + 2) }, (_, i) =>
    font.readUInt32BE(cmap + 8 + 8 * i),
  );
  const found = new Map<number, number>();
  const start = starts.find((each) => font.readUInt16BE(cmap + each) === 4);
  if (start === undefined) return found;
  const at = cmap + start;
  const bytes = font.readUInt16BE(at + 6);
  for (let end = at + 14; end < at + 14 + bytes; end += 2) {
    const [first, delta, offsetAt] = [end + 2 + bytes, end + 2 + 2 * bytes, end + 2 + 3 * bytes];
    const [from, offset] = [font.readUInt16BE(first), font.readUInt16BE(offsetAt)];
    for (let code = from; code <= font.readUInt16BE(end) && code < 0xffff; code++) {
      const glyph = offset === 0 ? code : font.readUInt16BE(offsetAt + offset + 2 * (code - from));
      if (glyph !== 0) found.set(code, (glyph + font.readUInt16BE(delta)) & 0xffff);
    }
  }
  return found;
}

/** @returns thousandths of an em by letter, of a TrueType font */
function advancesIn(font: Buffer): (letter: string) => number | undefined {
  const tables = new Map<string, number>();
  for (let i = 0; i < font.readUInt16BE(4); i++) {
    const at = 12 + 16 * i;
    tables.set(font.toString('latin1', at, at + 4), font.readUInt32BE(at + 8));
  }
  const table = (tag: string) => tables.get(tag) ?? 0;
  const perEm = font.readUInt16BE(table('head') + 18);
  const last = font.readUInt16BE(table('hhea') + 34) - 1;
  const glyphs = glyphsOf(font, table('cmap'));
  return (letter) => {
    const glyph = glyphs.get(letter.codePointAt(0) ?? 0);
    if (glyph === undefined) return undefined;
    return (font.readUInt16BE(table('hmtx') + 4 * Math.min(glyph, last)) / perEm) * 1000;
  };
}

/**
 * @param face of Fontsource's variable ones, such as `source-sans-3`
 * @returns the advance of a letter in thousandths of an em; undefined of one that the face lacks
 */
export async function advancesOf(
  face: string,
  weight: number,
  letters: readonly string[],
): Promise<(letter: string) => number | undefined> {
  const parts = ['latin', 'latin-ext', 'cyrillic', 'cyrillic-ext', 'greek'].map(async (part) => {
    const file = `node_modules/@fontsource-variable/${face}/files/${face}-${part}-wght-normal.woff2`;
    const font = await subsetFont(readFileSync(file), letters.join(''), {
      targetFormat: 'truetype',
      variationAxes: { wght: { min: weight, max: weight } },
      keepFeatures: [],
    });
    return advancesIn(font);
  });
  const found = await Promise.all(parts);
  return (letter) => found.map((advance) => advance(letter)).find((px) => px !== undefined);
}
