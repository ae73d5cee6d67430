/** What hosts send with the built site. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, it } from 'vitest';
import { headersFor, readHeaders } from '../../src/site/hosts/headers.ts';
import { hasNginx, serveByNginx } from '../support/nginx.ts';

describe.each(inject('sites'))('the site of the $name story', ({ folder, url }) => {
  const rules = readHeaders(readFileSync(join(folder, '_headers'), 'utf8'));
  const script = readdirSync(join(folder, 'assets')).find((name) => name.endsWith('.js'));
  const paths = ['', 'embed/', 'data/story.json', `assets/${script}`];

  async function expectHeaders(base: string) {
    for (const path of paths) {
      const { headers, status } = await fetch(base + path);
      expect(status, path).toBe(200);
      // As oEmbed wants its answer (oembed.com, 2.3.4), and whoever may ask for it.
      if (path.endsWith('.json')) expect(headers.get('Content-Type')).toMatch(/^application\/json/);
      for (const [name, value] of Object.entries(headersFor(`/${path}`, rules))) {
        expect(headers.get(name), `${path} ${name}`).toBe(value);
      }
    }
  }

  async function expectSlash(base: string) {
    const { status, headers } = await fetch(`${base}embed?a=1`, { redirect: 'manual' });
    expect(status).toBe(301);
    expect(headers.get('Location')).toBe('/embed/?a=1');
  }

  it('is served by npm start with the headers of _headers', () => expectHeaders(url));

  it('leads by npm start to a folder’s own address, from which its links count', () =>
    expectSlash(url));

  it('is served by nginx with the same headers', async () => {
    const file = readFileSync(join(folder, 'nginx.conf'), 'utf8');
    for (const [name, value] of Object.entries(headersFor('/', rules))) {
      expect(file).toContain(`add_header ${name} "${value}" always;`);
    }
    if (!hasNginx()) {
      console.log('nginx is not installed here: its site file was read, not run');
      return;
    }
    const nginx = await serveByNginx(folder);
    await expectHeaders(nginx.url);
    await expectSlash(nginx.url);
    const missing = await fetch(`${nginx.url}missing`);
    expect(missing.status).toBe(404);
    expect(missing.headers.get('X-Content-Type-Options')).toBe('nosniff');
    expect((await fetch(`${nginx.url}_headers`)).status).toBe(404);
    expect((await fetch(nginx.url)).headers.get('Cache-Control')).toBe('no-cache');
    await nginx.close();
  });

  it('says its policy in the page too, for hosts that send no headers', () => {
    const html = readFileSync(join(folder, 'index.html'), 'utf8');
    const policy = headersFor('/', rules)['Content-Security-Policy'];
    expect(html).toContain(`<meta http-equiv="Content-Security-Policy" content="${policy}" />`);
  });
});
