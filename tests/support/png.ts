/** PNG files, as tests read them. */
import { inflateSync } from 'node:zlib';

/** @returns width and height in px, from the header (PNG, 11.2.1); throws where it is no PNG */
export function pngSize(png: Uint8Array): { width: number; height: number } {
  const bytes = Buffer.from(png);
  if (bytes.subarray(1, 4).toString('latin1') !== 'PNG') throw new Error('no PNG');
  return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
}

/** Paeth's predictor (PNG, 9.4). */
function paeth(a: number, b: number, c: number): number {
  const [pa, pb, pc] = [Math.abs(b - c), Math.abs(a - c), Math.abs(a + b - 2 * c)];
  if (pa <= pb && pa <= pc) return a;
  return pb <= pc ? b : c;
}

/** Takes a row's filter away (PNG, 9.2). */
function unfilter(filter: number, row: Uint8Array, above: Uint8Array, size: number): void {
  for (let i = 0; i < row.length; i++) {
    const [left, up, corner] = [
      row[i - size] ?? 0,
      above[i] ?? 0,
      i < size ? 0 : (above[i - size] ?? 0),
    ];
    const guess = [0, left, up, (left + up) >> 1, paeth(left, up, corner)][filter] ?? 0;
    row[i] = (row[i] ?? 0) + guess;
  }
}

/** @returns the colours of some columns, from the top, as `r,g,b`; of an 8-bit RGB or RGBA picture */
export function pngColumns(png: Uint8Array, columns: readonly number[]): string[][] {
  const bytes = Buffer.from(png);
  const { width, height } = pngSize(png);
  const size = bytes[25] === 6 ? 4 : 3;
  const parts: Buffer[] = [];
  for (let at = 8; at < bytes.length; at += bytes.readUInt32BE(at) + 12) {
    const isData = bytes.toString('latin1', at + 4, at + 8) === 'IDAT';
    if (isData) parts.push(bytes.subarray(at + 8, at + 8 + bytes.readUInt32BE(at)));
  }
  const raw = inflateSync(Buffer.concat(parts));
  let above = new Uint8Array(width * size);
  const rows = Array.from({ length: height }, (_, y) => {
    const at = y * (width * size + 1);
    const row = raw.subarray(at + 1, at + 1 + width * size);
    unfilter(raw[at] ?? 0, row, above, size);
    above = row;
    return columns.map((x) => [...row.subarray(x * size, x * size + 3)].join(','));
  });
  return columns.map((_, i) => rows.map((row) => row[i] ?? ''));
}
