/** A real nginx that serves a built site as its own site file says, where one is installed. */
import { spawn, spawnSync } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { NGINX_ROOT } from '../../src/site/hosts/headers.ts';

const TEMPORARY = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];

export const hasNginx = (): boolean => spawnSync('nginx', ['-v']).status === 0;

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

function around(site: string, folder: string): string {
  const temporary = TEMPORARY.map((name) => `${name}_temp_path ${folder}/${name};`).join('\n');
  return `daemon off; pid ${folder}/pid; error_log stderr; events {}
http {
types { text/html html; text/javascript js; text/css css; application/json json; image/svg+xml svg; font/woff2 woff2; }
access_log off; ${temporary}
${site}
}`;
}

async function answers(url: string): Promise<void> {
  for (let tries = 0; tries < 100; tries++) {
    const answer = await fetch(url).catch(() => undefined);
    if (answer) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('nginx does not answer');
}

/** @returns where the site is served, and what stops it */
export async function serveByNginx(
  site: string,
): Promise<{ url: string; close: () => Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'nginx-'));
  const port = await freePort();
  const file = await readFile(join(site, 'nginx.conf'), 'utf8');
  const own = file.replace(NGINX_ROOT, site).replace('listen 80', `listen 127.0.0.1:${port}`);
  const config = join(folder, 'nginx.conf');
  await writeFile(config, around(own, folder));
  // Started by root, its workers are another user, who may not read the folder.
  const user = process.getuid?.() === 0 ? 'user root;' : '';
  const nginx = spawn('nginx', ['-p', folder, '-c', config, '-g', user], { stdio: 'inherit' });
  const url = `http://127.0.0.1:${port}/`;
  await answers(url);
  const gone = new Promise((resolve) => nginx.once('exit', resolve));
  return {
    url,
    close: async () => {
      nginx.kill();
      await gone;
      await rm(folder, { recursive: true });
    },
  };
}
