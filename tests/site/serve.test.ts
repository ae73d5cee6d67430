/** The server of finished files, asked for what no browser asks. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { serve } from '../../src/site/serve.ts';
import { forThisFile } from '../support/for-this-file.ts';

const folder = mkdtempSync(join(tmpdir(), 'served-'));
writeFileSync(join(folder, 'index.html'), 'the page');
const site = await forThisFile(serve(folder, 0));
afterAll(() => rmSync(folder, { recursive: true }));

/** Asks for a path as it stands. */
const statusOf = (path: string) =>
  new Promise<number | undefined>((resolve, reject) => {
    const { hostname, port } = new URL(site.url);
    request({ hostname, port, path }, (response) => {
      response.resume();
      resolve(response.statusCode);
    })
      .on('error', reject)
      .end();
  });

it.each(['//', '//host', '/%', '/%00', '/%2e%2e/x', '/a\\b', ':80'])(
  'answers, and goes on serving: %s',
  async (path) => {
    expect(await statusOf(path)).toBeTypeOf('number');
    expect(await statusOf('/')).toBe(200);
  },
);
