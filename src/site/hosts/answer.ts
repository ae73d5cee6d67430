/** What a host answers: our own server's part in HTTP (RFC 9110), with the same results as the site file for nginx. */
import { createReadStream, type Stats } from 'node:fs';
import { stat } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { COPIES } from './compress.ts';
import { isText, typeOf } from './file-types.ts';
import { FRESH, headersFor, type HeaderRule } from './headers.ts';

/** `_headers`, `nginx.conf` and compressed copies are for hosts; nobody asks for them by name. */
const FOR_HOSTS = /^\/(_headers|nginx\.conf)$|\.(br|gz)$/i;

/**
 * @param address as it stands in the request
 * @returns the decoded path and the query (with its `?`); undefined where it is none, or would lead out of the folder
 */
export function readAddress(address: string): { path: string; query: string } | undefined {
  const [, raw, query = ''] = /^(?:https?:\/\/[^/?]*)?(\/[^?#]*)(\?[^#]*)?/i.exec(address) ?? [];
  try {
    const path = decodeURIComponent(raw ?? '%');
    return /\0|\\|\/\/|\/\.\.?(\/|$)/.test(path) ? undefined : { path, query };
  } catch {
    return undefined;
  }
}

/** @returns whether an Accept-Encoding takes the encoding: it is named, and not with the weight 0. */
function takes(accepted: string, encoding: string): boolean {
  return accepted.split(',').some((part) => {
    const [name = '', ...parameters] = part.toLowerCase().split(';');
    const weight = parameters.find((each) => each.trim().startsWith('q='))?.split('=')[1];
    return name.trim() === encoding && Number(weight ?? 1) > 0;
  });
}

/** A file as it lies on the disk, and its encoding. */
interface Found {
  file: string;
  stats: Stats;
  encoding?: string;
}

async function find(file: string): Promise<Found | undefined> {
  const stats = await stat(file).catch(() => undefined);
  return stats && { file, stats };
}

/** @returns the smallest copy that the reader takes, or the file itself; undefined where there is none */
async function choose(file: string, accepted: string): Promise<Found | undefined> {
  for (const [encoding, end] of isText(file) ? Object.entries(COPIES) : []) {
    const copy = takes(accepted, encoding) ? await find(file + end) : undefined;
    if (copy?.stats.isFile()) return { ...copy, encoding };
  }
  return find(file);
}

/**
 * @param range the header Range: one span of bytes; of several, and of other units, the whole may be sent
 * @returns first and last byte; undefined for the whole; 'none' where the file has no such bytes
 */
export function readRange(
  range: string | undefined,
  size: number,
): { start: number; end: number } | 'none' | undefined {
  if (range === undefined || !/^bytes=[^,]*$/i.test(range)) return undefined;
  const [, first = '', last = ''] = /^bytes=\s*(\d*)-(\d*)\s*$/i.exec(range) ?? [];
  const isSuffix = first === '' && last !== '';
  const start = isSuffix ? Math.max(0, size - Number(last)) : Number(first || Number.NaN);
  const end = isSuffix || last === '' ? size - 1 : Math.min(Number(last), size - 1);
  return start <= end ? { start, end } : 'none';
}

type Headers = Record<string, string>;

function refuse(response: ServerResponse, status: number, words: string, headers: Headers): void {
  const type = { 'Content-Type': 'text/plain; charset=utf-8' };
  response.writeHead(status, { ...headers, ...type, 'Cache-Control': FRESH });
  // Node itself leaves the body out of an answer to HEAD.
  response.end(`${words}\n`);
}

/** Sends a file, or what the reader lacks of it. */
async function send(
  request: IncomingMessage,
  response: ServerResponse,
  { file, stats, encoding }: Found,
  headers: Headers,
): Promise<void> {
  const { size, mtimeMs } = stats;
  const tag = `"${size.toString(16)}-${Math.round(mtimeMs).toString(16)}"`;
  const own = { ...headers, ETag: tag, 'Accept-Ranges': 'bytes' };
  const known = request.headers['if-none-match'];
  if (known?.split(',').some((each) => each.trim().replace(/^W\//, '') === tag)) {
    response.writeHead(304, own).end();
    return;
  }
  const isSame = `${request.headers['if-range'] ?? tag}` === tag;
  const range = readRange(isSame ? request.headers.range : undefined, size);
  if (range === 'none') {
    refuse(response, 416, 'No such bytes', { ...headers, 'Content-Range': `bytes */${size}` });
    return;
  }
  const { start, end } = range ?? { start: 0, end: size - 1 };
  response.writeHead(range ? 206 : 200, {
    ...own,
    'Content-Length': end - start + 1,
    ...(encoding !== undefined && { 'Content-Encoding': encoding }),
    ...(range && { 'Content-Range': `bytes ${start}-${end}/${size}` }),
  });
  // An empty file has no last byte.
  if (request.method === 'HEAD' || size === 0) response.end();
  else await pipeline(createReadStream(file, { start, end }), response);
}

/**
 * Answers a request for a file of the folder.
 * @param rules what is sent with which path
 * @throws Error where the reader leaves, or the file cannot be read
 */
export async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  folder: string,
  rules: readonly HeaderRule[],
): Promise<void> {
  const always = headersFor('/', rules);
  if (!['GET', 'HEAD'].includes(request.method ?? '')) {
    refuse(response, 405, 'Only GET and HEAD', { ...always, Allow: 'GET, HEAD' });
    return;
  }
  const address = readAddress(request.url ?? '');
  if (!address) {
    refuse(response, 400, 'Not an address of this site', always);
    return;
  }
  const { path, query } = address;
  const file = join(folder, path.endsWith('/') ? `${path}index.html` : path);
  const found = await choose(file, `${request.headers['accept-encoding'] ?? ''}`);
  // Relative links need the slash at the end of a folder's address.
  if (found?.stats.isDirectory() && (await find(join(file, 'index.html')))) {
    response.writeHead(301, { ...always, Location: `${encodeURI(path)}/${query}` }).end();
    return;
  }
  if (!found?.stats.isFile() || FOR_HOSTS.test(path)) {
    refuse(response, 404, 'Not found', always);
    return;
  }
  await send(request, response, found, {
    'Cache-Control': FRESH,
    'Content-Type': typeOf(file),
    ...(isText(file) && { Vary: 'Accept-Encoding' }),
    ...headersFor(path, rules),
  });
}
