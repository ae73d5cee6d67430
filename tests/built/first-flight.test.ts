/** What is read first comes first: how much of the page's bytes, as a host sends them, a reader waits for. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib';
import { expect, inject, it } from 'vitest';

/** What a server sends before it hears from the browser again: ten packets. */
const FIRST_FLIGHT = 14_000;

const finishFlush = constants.BROTLI_OPERATION_FLUSH;

/** @returns the least bytes of the stream from which so many bytes of the page can be had */
function bytesUntil(stream: Buffer, length: number): number {
  let [least, most] = [0, stream.length];
  while (least < most) {
    const middle = (least + most) >> 1;
    const had = brotliDecompressSync(stream.subarray(0, middle), { finishFlush }).length;
    if (had >= length) most = middle;
    else least = middle + 1;
  }
  return least;
}

it.each([...inject('sites'), ...inject('variants')])(
  'the $name story has its headline and its standfirst in the first flight',
  ({ name, folder }) => {
    const html = readFileSync(join(folder, 'index.html'));
    const end = html.indexOf('</div>', html.indexOf('class="standfirst'));
    expect(end).toBeGreaterThan(html.indexOf('<h1'));
    const bytes = bytesUntil(brotliCompressSync(html), end);
    console.log(`${name}: ${bytes} bytes until the end of the standfirst`);
    expect(bytes).toBeGreaterThan(1000);
    expect(bytes).toBeLessThanOrEqual(FIRST_FLIGHT);
  },
);
