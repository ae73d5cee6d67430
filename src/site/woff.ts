/** Fonts for what reads no web fonts: WOFF unpacked to the font that it holds (W3C, WOFF File Format 1.0). */
import { inflateSync } from 'node:zlib';

const HEADER = 44;
const ENTRY = 20;

interface Table {
  tag: string;
  checksum: number;
  data: Buffer;
}

function tablesOf(woff: Buffer): Table[] {
  return Array.from({ length: woff.readUInt16BE(12) }, (_, i) => {
    const at = HEADER + i * ENTRY;
    const [offset, packed, length] = [4, 8, 12].map((field) => woff.readUInt32BE(at + field));
    const bytes = woff.subarray(offset, (offset ?? 0) + (packed ?? 0));
    return {
      tag: woff.toString('latin1', at, at + 4),
      checksum: woff.readUInt32BE(at + 16),
      data: packed === length ? bytes : inflateSync(bytes),
    };
  });
}

/** The header of a font of so many tables, with what helps a binary search (OpenType, "Organization of an OpenType Font"). */
function header(flavor: number, count: number): Buffer {
  const power = Math.floor(Math.log2(count));
  const bytes = Buffer.alloc(12);
  bytes.writeUInt32BE(flavor, 0);
  [count, 16 * 2 ** power, power, 16 * (count - 2 ** power)].forEach((value, i) => {
    bytes.writeUInt16BE(value, 4 + 2 * i);
  });
  return bytes;
}

/** @throws where the bytes are no WOFF */
export function unpackWoff(woff: Buffer): Buffer {
  if (woff.toString('latin1', 0, 4) !== 'wOFF') throw new Error('this is no WOFF font');
  const tables = tablesOf(woff);
  const directory = Buffer.alloc(16 * tables.length);
  let offset = 12 + directory.length;
  const padded = tables.map(({ tag, checksum, data }, i) => {
    directory.write(tag, 16 * i, 'latin1');
    [checksum, offset, data.length].forEach((value, field) => {
      directory.writeUInt32BE(value, 16 * i + 4 * (field + 1));
    });
    const whole = Buffer.concat([data, Buffer.alloc(-data.length & 3)]);
    offset += whole.length;
    return whole;
  });
  return Buffer.concat([header(woff.readUInt32BE(4), tables.length), directory, ...padded]);
}
