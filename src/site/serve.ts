/** Serves a folder of finished files over HTTP, with the headers that its `_headers` names. */
import { readFile } from 'node:fs/promises';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { CommandFailure } from './build-site.ts';
import { answer } from './hosts/answer.ts';
import { readHeaders } from './hosts/headers.ts';

export interface Served {
  /** With a slash at the end. */
  url: string;
  close: () => Promise<void>;
}

const HOST = '127.0.0.1';

/** What is told of a port that cannot be had, by Node's codes. */
const REFUSED: Record<string, string> = {
  EADDRINUSE: 'is already in use',
  EACCES: 'is not open to this user',
};

/** @throws CommandFailure where the port cannot be had */
async function listen(port: number, host: string, listener?: RequestListener): Promise<Server> {
  const server = createServer(listener);
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const why = REFUSED[error.code ?? ''];
      reject(
        why === undefined
          ? error
          : new CommandFailure(`Port ${port} ${why}; choose another with PORT=….`),
      );
    });
    server.listen(port, host, resolve);
  });
  return server;
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}

/** Tells of a port that cannot be had before work begins that would be in vain. @throws CommandFailure */
export async function expectFree(port: number, host = HOST): Promise<void> {
  await close(await listen(port, host));
}

/**
 * @param port 0 for any free one
 * @throws CommandFailure where the port cannot be had
 */
export async function serve(folder: string, port: number, host = HOST): Promise<Served> {
  const rules = readHeaders(await readFile(join(folder, '_headers'), 'utf8').catch(() => ''));
  const server = await listen(port, host, (request, response) => {
    answer(request, response, folder, rules).catch((error: unknown) =>
      response.destroy(error as Error),
    );
  });
  const { port: actual } = server.address() as AddressInfo;
  return { url: `http://${host}:${actual}/`, close: () => close(server) };
}

/** @returns the port in `PORT`, or else the usual one; throws CommandFailure where it is not a port. */
export function portFrom(env: NodeJS.ProcessEnv, usual: number): number {
  const text = env['PORT'];
  if (text === undefined || text === '') return usual;
  const port = Number(text);
  if (Number.isInteger(port) && port >= 0 && port < 65536) return port;
  throw new CommandFailure(`PORT must be a number from 0 to 65535; it is "${text}".`);
}
