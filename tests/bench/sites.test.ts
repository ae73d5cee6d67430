import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { request, type IncomingMessage } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { precompress } from '../../src/bench/sites.ts';
import { serve, type Served } from '../../src/site/serve.ts';

let site: Served;

/** As it comes over the wire: `fetch` would unpack it. */
async function get(
  path: string,
  accepts: string,
): Promise<{ message: IncomingMessage; body: Buffer }> {
  const message = await new Promise<IncomingMessage>((resolve, reject) => {
    const headers = { 'accept-encoding': accepts };
    request(new URL(path, site.url), { headers }, resolve).on('error', reject).end();
  });
  const parts: Buffer[] = [];
  for await (const part of message) parts.push(part as Buffer);
  return { message, body: Buffer.concat(parts) };
}

beforeAll(async () => {
  const folder = await mkdtemp(join(tmpdir(), 'story-'));
  await mkdir(join(folder, 'assets'));
  await writeFile(join(folder, 'index.html'), '<p>Whole</p>');
  await writeFile(join(folder, 'assets', 'story-1.js'), 'export {};');
  await writeFile(join(folder, 'assets', 'font-1.woff2'), 'typeface');
  await writeFile(
    join(folder, '_headers'),
    '/assets/*\n  Cache-Control: public, max-age=31536000, immutable\n',
  );
  await precompress(folder);
  site = await serve(folder, 0);
});
afterAll(() => site.close());

describe('a precompressed site', () => {
  it.each([
    ['./', 'text/html;charset=utf-8', '<p>Whole</p>'],
    ['assets/story-1.js', 'text/javascript', 'export {};'],
  ])('sends %s in brotli, with its own type', async (path, type, text) => {
    const { message, body } = await get(path, 'gzip, br');
    expect(message.headers).toMatchObject({ 'content-encoding': 'br', 'content-type': type });
    expect(message.headers.vary).toMatch(/accept-encoding/i);
    expect(brotliDecompressSync(body).toString()).toBe(text);
  });

  it('sends a text as it is to who knows no brotli, and a typeface to all', async () => {
    const plain = await get('./', 'identity');
    const font = await get('assets/font-1.woff2', 'br');
    expect(plain.body.toString()).toBe('<p>Whole</p>');
    expect(font.body.toString()).toBe('typeface');
    expect([plain, font].map(({ message }) => message.headers['content-encoding'])).toEqual([
      undefined,
      undefined,
    ]);
  });

  it('lets files be kept whose names change with their content', async () => {
    const { message } = await get('assets/story-1.js', 'br');
    expect(message.headers['cache-control']).toContain('immutable');
  });
});
