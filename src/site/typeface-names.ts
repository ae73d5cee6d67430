/**
 * The names in font files. A cut typeface is a modified one, and the SIL Open Font License (1.1, condition 3) keeps the
 * name "Source" for the whole: ours bear the names that src/tokens/faces.ts gives them.
 */

/** Source Serif 4, SourceSans3-Italic; style sheets say Source Sans 3 Variable. */
const RESERVED = /Source( ?)(Serif|Sans) ?\d( Variable)?/g;

/** The record that must stay: the copyright notice. (OpenType, "name": name IDs.) */
const COPYRIGHT = 0;

/** @returns a name, or a rule that declares one, with ours in place of the reserved one */
export function withOwnName(text: string): string {
  return text.replace(RESERVED, 'Story$1$2');
}

/** Platforms of which the strings are in UTF-16: Unicode and Windows. */
const isWide = (platform: number) => platform === 0 || platform === 3;

function renamed(text: Buffer, isUtf16: boolean): Buffer {
  if (!isUtf16) return Buffer.from(withOwnName(text.toString('latin1')), 'latin1');
  return Buffer.from(
    withOwnName(Buffer.from(text).swap16().toString('utf16le')),
    'utf16le',
  ).swap16();
}

/** @returns a `name` table (OpenType) with our names */
function renameTable(table: Buffer): Buffer {
  const count = table.readUInt16BE(2);
  const strings = table.readUInt16BE(4);
  const head = Buffer.from(table.subarray(0, strings));
  const texts: Buffer[] = [];
  let offset = 0;
  for (let record = 6; record < 6 + 12 * count; record += 12) {
    const [length, at] = [table.readUInt16BE(record + 8), table.readUInt16BE(record + 10)];
    const old = table.subarray(strings + at, strings + at + length);
    const isNotice = table.readUInt16BE(record + 6) === COPYRIGHT;
    const text = isNotice ? old : renamed(old, isWide(table.readUInt16BE(record)));
    head.writeUInt16BE(text.length, record + 8);
    head.writeUInt16BE(offset, record + 10);
    texts.push(text);
    offset += text.length;
  }
  return Buffer.concat([head, ...texts]);
}

/** Tables begin at multiples of four bytes. */
function padded(table: Buffer): Buffer {
  return Buffer.concat([table, Buffer.alloc(-table.length & 3)]);
}

/** OpenType's checksum: the sum of all words of four bytes. */
function checksum(table: Buffer): number {
  let sum = 0;
  for (let at = 0; at < table.length; at += 4) sum = (sum + table.readUInt32BE(at)) >>> 0;
  return sum;
}

/**
 * @param font a font file with one font, unpacked (OpenType, "Organization of an OpenType font")
 * @returns the font under our name
 */
export function renameFont(font: Buffer): Buffer {
  const count = font.readUInt16BE(4);
  const directory = Buffer.from(font.subarray(0, 12 + 16 * count));
  const parts: Buffer[] = [directory];
  let offset = directory.length;
  let head = 0;
  for (let entry = 12; entry < directory.length; entry += 16) {
    const tag = directory.toString('latin1', entry, entry + 4);
    const at = directory.readUInt32BE(entry + 8);
    const old = font.subarray(at, at + directory.readUInt32BE(entry + 12));
    const table = tag === 'name' ? renameTable(old) : Buffer.from(old);
    if (tag === 'head') {
      head = offset;
      // The whole font's checksum, of which it is not part.
      table.writeUInt32BE(0, 8);
    }
    parts.push(padded(table));
    directory.writeUInt32BE(checksum(padded(table)), entry + 4);
    directory.writeUInt32BE(offset, entry + 8);
    directory.writeUInt32BE(table.length, entry + 12);
    offset += padded(table).length;
  }
  const whole = Buffer.concat(parts);
  whole.writeUInt32BE((0xb1b0afba - checksum(whole)) >>> 0, head + 8);
  return whole;
}

/** For PostCSS: in development pages show the whole typefaces, under the names of what the build cuts out of them. */
export const renameInStyles = {
  postcssPlugin: 'own-names',
  Declaration: {
    'font-family'(declaration: { value: string }) {
      const value = withOwnName(declaration.value);
      // PostCSS visits again what was set.
      if (declaration.value.includes(' Variable')) declaration.value = value;
    },
  },
};
