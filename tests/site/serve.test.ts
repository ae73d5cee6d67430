/** The server of finished files, asked for what browsers ask, and for what none does. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readAddress, readRange } from '../../src/site/hosts/answer.ts';
import { compressTexts } from '../../src/site/hosts/compress.ts';
import { expectFree, serve, type Served } from '../../src/site/serve.ts';
import { ask } from '../support/ask.ts';

const folder = mkdtempSync(join(tmpdir(), 'served-'));
const PAGE = '<p>Whole</p>';
const FILES = {
  'index.html': PAGE,
  'empty.txt': '',
  'assets/story-1.js': 'export {};',
  'assets/font-1.woff2': 'typeface',
  'embed/index.html': 'the builder',
  'nginx.conf': 'server {}',
  _headers: `/*\n  X-Policy: strict\n/assets/story-1.js\n  Cache-Control: public, max-age=31536000, immutable\n`,
};

let site: Served;
beforeAll(async () => {
  for (const [path, content] of Object.entries(FILES)) {
    mkdirSync(join(folder, path, '..'), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  await compressTexts(folder);
  site = await serve(folder, 0);
});
afterAll(async () => {
  await site.close();
  rmSync(folder, { recursive: true });
});

const expectAlive = async () => expect((await ask(site.url, '/')).body.toString()).toBe(PAGE);

describe('an address', () => {
  it.each([
    '*',
    ':80',
    '/%',
    '/%00',
    '/%2e%2e/x',
    '/../x',
    '/a/../../x',
    '/a\\b',
    '/..%5cx',
    '//host',
  ])('that is none, or leads out, is answered with 400: %s', async (path) => {
    expect((await ask(site.url, path)).status).toBe(400);
    await expectAlive();
  });

  it.each([
    '/missing',
    '/index.html/',
    `/${'a'.repeat(5000)}`,
    '/assets/',
    '/assets',
    '/index.htm',
  ])('of nothing is answered with 404: %s', async (path) => {
    expect((await ask(site.url, path)).status).toBe(404);
    await expectAlive();
  });

  it.each(['/_headers', '/nginx.conf', '/_HEADERS', '/index.html.br', '/index.html.gz'])(
    'of what hosts alone need is answered with 404: %s',
    async (path) => {
      expect((await ask(site.url, path)).status).toBe(404);
    },
  );

  it('of a folder leads to the one with a slash, and keeps the query', async () => {
    const { status, headers } = await ask(site.url, '/embed?a=1');
    expect([status, headers.location]).toEqual([301, '/embed/?a=1']);
  });

  it('is read with what is escaped in it, also where it names the host', () => {
    expect(readAddress('/a%20b?c=%20')).toEqual({ path: '/a b', query: '?c=%20' });
    expect(readAddress('http://example.org/a')).toEqual({ path: '/a', query: '' });
  });
});

describe('a span of bytes', () => {
  it.each([
    ['bytes=0-3', 206, '<p>W', 'bytes 0-3/12'],
    ['bytes=8-', 206, '</p>', 'bytes 8-11/12'],
    ['bytes=-4', 206, '</p>', 'bytes 8-11/12'],
    ['bytes=8-99', 206, '</p>', 'bytes 8-11/12'],
    ['bytes=-99', 206, PAGE, 'bytes 0-11/12'],
    ['bytes=5-1', 416, undefined, 'bytes */12'],
    ['bytes=12-', 416, undefined, 'bytes */12'],
    ['bytes=99999999999999999999-', 416, undefined, 'bytes */12'],
    ['bytes=-0', 416, undefined, 'bytes */12'],
    ['bytes=a-b', 416, undefined, 'bytes */12'],
    ['bytes=-', 416, undefined, 'bytes */12'],
    ['bytes=0-1,4-5', 200, PAGE, undefined],
    ['lines=1-2', 200, PAGE, undefined],
  ])('is sent where the file has it: %s', async (range, status, text, said) => {
    const { headers, body, ...answer } = await ask(site.url, '/', { range });
    expect([answer.status, headers['content-range']]).toEqual([status, said]);
    if (text !== undefined) expect(body.toString()).toBe(text);
    await expectAlive();
  });

  it('is in no empty file', async () => {
    expect(readRange('bytes=0-', 0)).toBe('none');
    expect((await ask(site.url, '/empty.txt')).body).toHaveLength(0);
  });

  it('is sent of the file that it was asked of, and else the whole', async () => {
    const tag = (await ask(site.url, '/')).headers.etag ?? '';
    const ofTag = (name: string) => ask(site.url, '/', { range: 'bytes=0-3', 'if-range': name });
    expect((await ofTag(tag)).status).toBe(206);
    expect((await ofTag('"older"')).status).toBe(200);
  });
});

describe('a method', () => {
  it.each(['POST', 'PUT', 'DELETE', 'OPTIONS', 'PATCH'])('may not be %s', async (method) => {
    const { status, headers } = await ask(site.url, '/', {}, method);
    expect([status, headers.allow]).toEqual([405, 'GET, HEAD']);
  });

  it('that asks for the head alone gets the same without the body', async () => {
    const [head, whole] = [await ask(site.url, '/', {}, 'HEAD'), await ask(site.url, '/')];
    const { date, ...headers } = head.headers;
    expect(date).toBeTruthy();
    expect(whole.headers).toMatchObject(headers);
    expect(head.body).toHaveLength(0);
  });
});

describe('a text', () => {
  it.each([
    ['br', 'gzip, deflate, br', brotliDecompressSync],
    ['br', 'BR;q=0.5,gzip', brotliDecompressSync],
    ['gzip', 'gzip, br;q=0', gunzipSync],
  ])('is sent as %s to who accepts %s', async (encoding, accepted, unpack) => {
    const { headers, body } = await ask(site.url, '/', { 'accept-encoding': accepted });
    expect(headers).toMatchObject({
      'content-encoding': encoding,
      'content-type': 'text/html; charset=utf-8',
      vary: 'Accept-Encoding',
    });
    expect(unpack(body).toString()).toBe(PAGE);
  });

  it.each(['', 'identity', 'brr', 'br;q=0'])(
    'is sent as it is to who accepts "%s"',
    async (how) => {
      const { headers, body } = await ask(site.url, '/', { 'accept-encoding': how });
      expect(headers).not.toHaveProperty('content-encoding');
      expect(headers.vary).toBe('Accept-Encoding');
      expect(body.toString()).toBe(PAGE);
    },
  );

  it('has another tag in each encoding, and is not sent again to who has it', async () => {
    const encodings = ['br', 'gzip', ''];
    const all = encodings.map((each) => ask(site.url, '/', { 'accept-encoding': each }));
    const tags = (await Promise.all(all)).map(({ headers }) => headers.etag ?? '');
    expect(new Set(tags).size).toBe(3);
    const again = await ask(site.url, '/', {
      'accept-encoding': 'br',
      'if-none-match': `"x", W/${tags[0]}`,
    });
    expect([again.status, again.body.length]).toEqual([304, 0]);
  });
});

it('keeps for ever what changes its name, and nothing that is missing', async () => {
  const life = async (path: string) => (await ask(site.url, path)).headers['cache-control'];
  expect(await life('/assets/story-1.js')).toContain('immutable');
  expect(await life('/')).toBe('no-cache');
  expect(await life('/assets/story-2.js')).toBe('no-cache');
});

it('sends the headers of all files with errors, too', async () => {
  for (const path of ['/', '/missing', '/%', '/embed']) {
    expect((await ask(site.url, path)).headers['x-policy'], path).toBe('strict');
  }
});

it('sends pictures and typefaces as they are', async () => {
  const { headers, body } = await ask(site.url, '/assets/font-1.woff2', {
    'accept-encoding': 'br',
  });
  expect(headers).toMatchObject({ 'content-type': 'font/woff2', 'content-length': '8' });
  expect(headers).not.toHaveProperty('vary');
  expect(body.toString()).toBe('typeface');
});

it('says of a port that is taken that it is, before any work', async () => {
  const port = Number(new URL(site.url).port);
  const words = `Port ${port} is already in use; choose another with PORT=….`;
  await expect(expectFree(port)).rejects.toMatchObject({ name: 'CommandFailure', message: words });
  await expect(serve(folder, port)).rejects.toMatchObject({ name: 'CommandFailure' });
});
