import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, it } from 'vitest';
import { unpackWoff } from '../../src/site/woff.ts';

const FILE = '@fontsource/source-sans-3/files/source-sans-3-latin-400-normal.woff';
const woff = readFileSync(createRequire(import.meta.url).resolve(FILE));

/** The sum of a table's 32-bit words, as OpenType counts it. */
function sumOf(table: Buffer): number {
  const whole = Buffer.concat([table, Buffer.alloc(-table.length & 3)]);
  let sum = 0;
  for (let at = 0; at < whole.length; at += 4) sum = (sum + whole.readUInt32BE(at)) >>> 0;
  return sum;
}

it('unpacks a font whose tables are whole, by their own checksums', () => {
  const font = unpackWoff(woff);
  // WOFF says how long the font is that it holds.
  expect(font.length).toBe(woff.readUInt32BE(16));
  const count = font.readUInt16BE(4);
  expect(count).toBeGreaterThan(8);
  for (let i = 0; i < count; i++) {
    const at = 12 + 16 * i;
    const [checksum, offset, length] = [4, 8, 12].map((field) => font.readUInt32BE(at + field));
    const tag = font.toString('latin1', at, at + 4);
    // The head's own sum counts the whole font.
    if (tag === 'head') continue;
    expect(sumOf(font.subarray(offset, (offset ?? 0) + (length ?? 0))), tag).toBe(checksum);
  }
});

it('refuses what is no WOFF', () => {
  expect(() => unpackWoff(Buffer.from('wOF2 and more'))).toThrow('no WOFF');
});
