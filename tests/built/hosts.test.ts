/** What hosts send with the built site. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, describe, expect, inject, it } from 'vitest';
import { isText, typeOf } from '../../src/site/hosts/file-types.ts';
import { headersFor, LASTING, readHeaders } from '../../src/site/hosts/headers.ts';
import { ask } from '../support/ask.ts';
import { hasNginx, proxyByNginx, serveByNginx, type Nginx } from '../support/nginx.ts';

/** How readers ask, and what unpacks what they get. */
const ENCODINGS = [
  ['br', 'gzip, deflate, br, zstd', brotliDecompressSync],
  ['gzip', 'gzip', gunzipSync],
  [undefined, 'identity', (body: Buffer) => body],
] as const;

describe.each(inject('sites'))('the site of the $name story', ({ folder, url }) => {
  const rules = readHeaders(readFileSync(join(folder, '_headers'), 'utf8'));
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => statSync(join(folder, path)).isFile());
  const forReaders = files.filter((path) => !/(^_headers|^nginx\.conf|\.br|\.gz)$/.test(path));
  const lasting = (path: string) => /^(assets\/|data\/(stage|land)-)/.test(path);

  async function expectFiles(base: string) {
    for (const path of ['', ...forReaders]) {
      const file = path || 'index.html';
      const content = readFileSync(join(folder, file));
      for (const [encoding, accepted, unpack] of ENCODINGS) {
        const { status, headers, body } = await ask(base, `/${path}`, {
          'accept-encoding': accepted,
        });
        const how = isText(file) ? encoding : undefined;
        expect(status, path).toBe(200);
        expect(headers['content-encoding'], path).toBe(how);
        // (toEqual compares buffers byte by byte, which takes seconds.)
        expect((how === undefined ? body : unpack(body)).equals(content), path).toBe(true);
        expect(headers['content-type'], path).toBe(typeOf(file));
        expect(headers.vary, path).toBe(isText(file) ? 'Accept-Encoding' : undefined);
        expect(headers['cache-control'], path).toBe(lasting(path) ? LASTING : 'no-cache');
        for (const [name, value] of Object.entries(headersFor(`/${path}`, rules)))
          expect(headers[name.toLowerCase()], `${path} ${name}`).toBe(value);
      }
    }
  }

  async function expectOthers(base: string) {
    const slash = await ask(base, '/embed?a=1');
    expect([slash.status, slash.headers.location]).toEqual([301, '/embed/?a=1']);
    for (const path of [
      '/missing',
      '/assets/index-older.js',
      '/data/stage-0123456789.json',
      '/_headers',
      '/nginx.conf',
      '/index.html.br',
      '/index.html.gz',
    ]) {
      const { status, headers } = await ask(base, path, { 'accept-encoding': 'br' });
      expect(status, path).toBe(404);
      expect(headers['cache-control'], path).toBe('no-cache');
      expect(headers['x-content-type-options'], path).toBe('nosniff');
      expect(headers, path).not.toHaveProperty('content-encoding');
    }
    for (const range of ['bytes=5-1', 'bytes=99999999-']) {
      const { status, headers } = await ask(base, '/', { range });
      expect(status, range).toBe(416);
      expect(headers['cache-control'], range).not.toContain('immutable');
    }
    expect((await ask(base, '/', {}, 'POST')).status).toBe(405);
    const noBrotli = await ask(base, '/', { 'accept-encoding': 'br;q=0.0, gzip' });
    expect(noBrotli.headers['content-encoding']).toBe('gzip');
  }

  it('has a copy of each text in brotli and in gzip, without a time, and of nothing else', () => {
    const copied = files.filter((path) => /\.(br|gz)$/.test(path)).sort();
    const texts = forReaders.filter(isText);
    expect(copied).toEqual(texts.flatMap((path) => [`${path}.br`, `${path}.gz`]).sort());
    for (const path of texts) {
      const gzip = readFileSync(join(folder, `${path}.gz`));
      expect(gzip.readUInt32LE(4), path).toBe(0);
    }
  });

  it('names in _headers no file that it has not, and no more than Cloudflare takes', () => {
    // developers.cloudflare.com/pages/configuration/headers: 100 rules, 2,000 characters a line.
    expect(rules.length).toBeLessThanOrEqual(100);
    for (const { path, headers } of rules.slice(1)) {
      expect(existsSync(join(folder, path)), path).toBe(true);
      for (const value of Object.values(headers)) expect(value.length).toBeLessThan(1900);
    }
    const named = rules.filter(({ headers }) => headers['Cache-Control'] === LASTING);
    expect(named.map(({ path }) => path.slice(1))).toEqual(forReaders.filter(lasting).sort());
  });

  it('is served by npm start with the headers of _headers', async () => {
    await expectFiles(url);
    await expectOthers(url);
  });

  it('says the headers of _headers in its file for nginx', () => {
    const file = readFileSync(join(folder, 'nginx.conf'), 'utf8');
    for (const [name, value] of Object.entries(headersFor('/', rules))) {
      expect(file).toContain(`add_header ${name} "${value}" always;`);
    }
  });

  describe.skipIf(!hasNginx())('served by nginx (skipped where that is not installed)', () => {
    const running: Nginx[] = [];
    afterAll(() => Promise.all(running.map(({ close }) => close())));

    it('comes with the same bytes and headers, also through a proxy that asks in HTTP/1.0', async () => {
      const nginx = await serveByNginx(folder);
      const proxy = await proxyByNginx(nginx.url);
      running.push(nginx, proxy);
      for (const { url: base } of running) {
        await expectFiles(base);
        await expectOthers(base);
      }
    });
  });

  it('says its policy in the page too, for hosts that send no headers', () => {
    const html = readFileSync(join(folder, 'index.html'), 'utf8');
    const policy = headersFor('/', rules)['Content-Security-Policy'];
    expect(html).toContain(`<meta http-equiv="Content-Security-Policy" content="${policy}" />`);
  });
});
