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

/** Strings of the platforms Unicode and Windows are in UTF-16, of which Node knows only the other order of bytes. */
const isWide = (platform: number) => platform === 0 || platform === 3;

function decode(bytes: Buffer, platform: number): string {
  if (!isWide(platform)) return bytes.toString('latin1');
  return Buffer.from(bytes).swap16().toString('utf16le');
}

function encode(text: string, platform: number): Buffer {
  return isWide(platform) ? Buffer.from(text, 'utf16le').swap16() : Buffer.from(text, 'latin1');
}

interface Name {
  id: number;
  platform: number;
  text: string;
  /** Where in the table the text's length is written; its offset follows. */
  at: number;
}

/** @param table `name` (OpenType), in any of its two versions */
function namesIn(table: Buffer): Name[] {
  const strings = table.readUInt16BE(4);
  return Array.from({ length: table.readUInt16BE(2) }, (_, i) => {
    const record = 6 + 12 * i;
    const [platform, id] = [table.readUInt16BE(record), table.readUInt16BE(record + 6)];
    const start = strings + table.readUInt16BE(record + 10);
    const bytes = table.subarray(start, start + table.readUInt16BE(record + 8));
    return { id, platform, text: decode(bytes, platform), at: record + 8 };
  });
}

/** @returns a `name` table with our names */
function renameTable(table: Buffer): Buffer {
  const head = Buffer.from(table.subarray(0, table.readUInt16BE(4)));
  let strings: Buffer = Buffer.alloc(0);
  for (const { id, platform, text, at } of namesIn(table)) {
    const bytes = encode(id === COPYRIGHT ? text : withOwnName(text), platform);
    // Names share their bytes where they can.
    if (!strings.includes(bytes)) strings = Buffer.concat([strings, bytes]);
    head.writeUInt16BE(bytes.length, at);
    head.writeUInt16BE(strings.indexOf(bytes), at + 2);
  }
  return Buffer.concat([head, strings]);
}

/** @returns a font's tables by their tags, in their order (OpenType, "Organization of an OpenType font") */
function tablesOf(font: Buffer): Map<string, Buffer> {
  const entries = Array.from({ length: font.readUInt16BE(4) }, (_, i) => 12 + 16 * i);
  return new Map(
    entries.map((entry) => {
      const start = font.readUInt32BE(entry + 8);
      const table = font.subarray(start, start + font.readUInt32BE(entry + 12));
      return [font.toString('latin1', entry, entry + 4), table];
    }),
  );
}

/** @returns the names of a font that is unpacked, by their ids (OpenType, "name") */
export function namesOf(font: Buffer): Map<number, string> {
  const table = tablesOf(font).get('name');
  return new Map(table ? namesIn(table).map(({ id, text }) => [id, text]) : []);
}

/** @returns the notice in a font that is unpacked: whose it is */
export function copyrightOf(font: Buffer): string {
  return namesOf(font).get(COPYRIGHT) ?? '';
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
 * @param font a font file with one font, unpacked
 * @returns the font under our name
 */
export function renameFont(font: Buffer): Buffer {
  const tables = [...tablesOf(font)];
  const directory = Buffer.from(font.subarray(0, 12 + 16 * tables.length));
  const parts: Buffer[] = [directory];
  let offset = directory.length;
  let head = 0;
  for (const [i, [tag, old]] of tables.entries()) {
    const table = tag === 'name' ? renameTable(old) : Buffer.from(old);
    if (tag === 'head') {
      head = offset;
      // The whole font's checksum, of which it is not part.
      table.writeUInt32BE(0, 8);
    }
    const part = padded(table);
    parts.push(part);
    directory.writeUInt32BE(checksum(part), 16 + 16 * i);
    directory.writeUInt32BE(offset, 20 + 16 * i);
    directory.writeUInt32BE(table.length, 24 + 16 * i);
    offset += part.length;
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
