/** Reads a dataset's file, and the list of refused hosts that goes with it, and checks them. */
import { isUtf8 } from 'node:buffer';
import { existsSync } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { checkStory, type CheckedStory } from '../check/check.ts';
import type { Problem } from '../check/problem.ts';
import { readRefusedHosts, type ReadHosts } from '../check/refused-hosts.ts';

const MEGABYTE = 1024 * 1024;

/** Bytes. A story of ten thousand events has about a quarter of this. */
const LARGEST = 20 * MEGABYTE;

/** What the system's codes for a failure mean; of others, the message has the code. */
const FAILURES: Record<string, string> = {
  ENOENT: 'there is no such file',
  ENOTDIR: 'there is no such file',
  EACCES: 'you do not have permission to read this file',
};

type Fault = Pick<Problem, 'message' | 'expected'>;

async function sizeFault(file: string): Promise<string | undefined> {
  const found = await stat(file);
  if (found.isDirectory()) return 'this is a folder; a dataset is a JSON file';
  if (!found.isFile()) return 'this is not a regular file';
  if (found.size <= LARGEST) return undefined;
  const size = Math.round(found.size / MEGABYTE);
  return `the file is ${size} MB; a dataset can be at most ${LARGEST / MEGABYTE} MB`;
}

const SAVED_AGAIN = 'JSON in UTF-8; save the file again with UTF-8 encoding';
const COPIED = 'JSON in UTF-8; copy the text into a plain-text file and save it as UTF-8';

/** By its byte order mark, or by the zero byte beside each ASCII character. */
function isUtf16(bytes: Buffer): boolean {
  const start = bytes.subarray(0, 4).toString('latin1');
  return /^(?:\xff\xfe|\xfe\xff|[^\0]\0[^\0]\0|\0[^\0]\0[^\0])/.test(start);
}

/** What the file is, as it is not text in UTF-8. */
function foreign(bytes: Buffer): Fault {
  // Word's and Excel's documents are ZIP archives.
  if (bytes.toString('latin1', 0, 4) === 'PK\x03\x04') {
    return { message: 'this is a Word or Excel document, or a ZIP file', expected: COPIED };
  }
  if (isUtf16(bytes)) return { message: 'this file is encoded in UTF-16', expected: SAVED_AGAIN };
  if (bytes.includes(0)) return { message: 'this is not a text file', expected: COPIED };
  const message = 'this file is not encoded in UTF-8; it may be in Windows-1252 (“ANSI”)';
  return { message, expected: SAVED_AGAIN };
}

async function read(file: string): Promise<string | Fault> {
  try {
    const message = await sizeFault(file);
    if (message) return { message };
    const bytes = await readFile(file);
    if (!isUtf8(bytes) || bytes.includes(0)) return foreign(bytes);
    const source = new TextDecoder().decode(bytes);
    return source.trim() === '' ? { message: 'the file is empty' } : source;
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    return { message: FAILURES[code] ?? `this file cannot be read (${code})` };
  }
}

/**
 * @param file a path
 * @param name what the problem calls the file
 * @returns the text, without a byte order mark, or the one problem that stands in its way
 */
async function readDataset(file: string, name: string): Promise<string | Problem> {
  const text = await read(file);
  if (typeof text === 'string') return text;
  const place = { file: name, line: 1, column: 1, path: '' };
  return { severity: 'error', rule: 'unreadable', ...place, ...text };
}

const LIST = 'refused-hosts.json';

/** @returns the list beside the dataset, or else the project's own; undefined without either */
export function listFor(file: string): string | undefined {
  return [join(dirname(file), LIST), join('data', LIST)].find((path) => existsSync(path));
}

async function hostsFor(file: string): Promise<ReadHosts> {
  const list = listFor(file);
  if (list === undefined) return { hosts: [], problems: [] };
  const name = relative(process.cwd(), list);
  const text = await readDataset(list, name);
  return typeof text === 'string' ? readRefusedHosts(text, name) : { hosts: [], problems: [text] };
}

/**
 * @param file the dataset's path
 * @param name what problems call it
 * @returns the story, or everything that is wrong with it or with its list of refused hosts
 */
export async function checkFile(file: string, name: string): Promise<CheckedStory> {
  const text = await readDataset(file, name);
  if (typeof text !== 'string') return { story: undefined, problems: [text] };
  const { hosts, problems } = await hostsFor(file);
  const checked = checkStory(text, name, hosts);
  return problems.length === 0
    ? checked
    : { ...checked, story: undefined, problems: [...checked.problems, ...problems] };
}
