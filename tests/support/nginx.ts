/** A real nginx that serves a built site as its own site file says, where one is installed. */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { NGINX_ROOT } from '../../src/site/hosts/nginx.ts';
import { freePort } from './free-port.ts';

const TEMPORARY = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];

/** What Debian's nginx says around all sites. */
const TYPES = '/etc/nginx/mime.types';
const DEBIAN = `${existsSync(TYPES) ? `include ${TYPES};` : ''} default_type application/octet-stream; gzip on;`;

export const hasNginx = (): boolean => spawnSync('nginx', ['-v']).status === 0;

function around(servers: string, folder: string): string {
  const temporary = TEMPORARY.map((name) => `${name}_temp_path ${folder}/${name};`).join('\n');
  return `daemon off; pid ${folder}/pid; error_log stderr; events {}
http {
${DEBIAN}
access_log off; ${temporary}
${servers}
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

export interface Nginx {
  /** Where it answers. */
  url: string;
  /** Stops it. */
  close: () => Promise<void>;
}

/** @param servers what makes servers for one port, as nginx's configuration has them */
async function start(servers: (port: number) => string): Promise<Nginx> {
  const folder = await mkdtemp(join(tmpdir(), 'nginx-'));
  const port = await freePort();
  const config = join(folder, 'nginx.conf');
  await writeFile(config, around(servers(port), folder));
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

/** Serves a built site. */
export async function serveByNginx(site: string): Promise<Nginx> {
  const file = await readFile(join(site, 'nginx.conf'), 'utf8');
  return start((port) =>
    file.replace(NGINX_ROOT, site).replace('listen 80', `listen 127.0.0.1:${port}`),
  );
}

/** Stands before another server as CDNs do: asks it in HTTP/1.0, which is nginx's own way, and says so in `Via`. */
export async function proxyByNginx(to: string): Promise<Nginx> {
  return start(
    (port) => `server {
  listen 127.0.0.1:${port};
  gzip off;
  location / { proxy_pass ${to}; proxy_set_header Via "1.0 proxy"; }
}`,
  );
}
