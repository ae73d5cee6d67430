/** Serves a folder of finished files over HTTP, with the headers that its `_headers` names. */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import sirv from 'sirv';
import { headersFor, readHeaders } from './hosts/headers.ts';
import { CommandFailure } from './build-site.ts';

export interface Served {
  /** With a slash at the end. */
  url: string;
  close: () => Promise<void>;
}

/**
 * @param port 0 for any free one
 * @throws CommandFailure where the port is taken
 */
export async function serve(folder: string, port: number, host = '127.0.0.1'): Promise<Served> {
  const rules = readHeaders(await readFile(join(folder, '_headers'), 'utf8').catch(() => ''));
  // `FILE.br` is sent in place of FILE, where there is one.
  const files = sirv(folder, { dev: true, brotli: true });
  const isFolder = (path: string) =>
    !path.endsWith('/') && existsSync(join(folder, path, 'index.html'));
  const server = createServer((request, response) => {
    // A path that begins with `//` must not be taken for a host.
    const asked = `http://localhost${request.url ?? '/'}`;
    if (!URL.canParse(asked)) {
      response.writeHead(400).end();
      return;
    }
    const { pathname, search } = new URL(asked);
    // Relative links need the slash at the end of a folder's address.
    if (isFolder(pathname)) {
      response.writeHead(301, { location: `${pathname}/${search}` }).end();
      return;
    }
    response.setHeaders(new Map(Object.entries(headersFor(pathname, rules))));
    files(request, response, () => {
      response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' }).end('Not found\n');
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const isTaken = error.code === 'EADDRINUSE';
      reject(
        isTaken
          ? new CommandFailure(`Port ${port} is already in use; choose another with PORT=….`)
          : error,
      );
    });
    server.listen(port, host, resolve);
  });
  const { port: actual } = server.address() as AddressInfo;
  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  return { url: `http://${host}:${actual}/`, close };
}

/** @returns the port in `PORT`, or else the usual one; throws CommandFailure where it is not a port. */
export function portFrom(env: NodeJS.ProcessEnv, usual: number): number {
  const text = env['PORT'];
  if (text === undefined || text === '') return usual;
  const port = Number(text);
  if (Number.isInteger(port) && port >= 0 && port < 65536) return port;
  throw new CommandFailure(`PORT must be a number from 0 to 65535; it is "${text}".`);
}
