/** Reads a dataset's file, or says in one line why that cannot be done. */
import { readFile, stat } from 'node:fs/promises';

const MEGABYTE = 1024 * 1024;

/** Bytes. A story of ten thousand events has about a quarter of this. */
const LARGEST = 20 * MEGABYTE;

/** What the system's own words for a failure mean; others are told by their code. */
const FAILURES: Record<string, string> = {
  ENOENT: 'there is no such file',
  ENOTDIR: 'there is no such file',
  EACCES: 'this file may not be read',
};

export type ReadStory = { source: string } | { fault: string };

async function sizeFault(file: string): Promise<string | undefined> {
  const found = await stat(file);
  if (found.isDirectory()) return 'this is a folder; a dataset is a JSON file';
  if (!found.isFile()) return 'this is no ordinary file';
  if (found.size <= LARGEST) return undefined;
  const size = Math.round(found.size / MEGABYTE);
  return `the file has ${size} MB; a dataset has at most ${LARGEST / MEGABYTE} MB`;
}

function decode(bytes: Uint8Array): ReadStory {
  try {
    const source = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    if (source.includes('\0')) return { fault: 'this is not a text file' };
    return source.trim() === '' ? { fault: 'the file is empty' } : { source };
  } catch {
    return { fault: 'this is not a text file in UTF-8' };
  }
}

async function read(file: string): Promise<ReadStory> {
  try {
    const fault = await sizeFault(file);
    return fault ? { fault } : decode(await readFile(file));
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    return { fault: FAILURES[code] ?? `this file cannot be read (${code})` };
  }
}

/**
 * @param file a path
 * @returns the text, or one line that begins with the path as it is given
 */
export async function readStory(file: string): Promise<ReadStory> {
  const result = await read(file);
  return 'fault' in result ? { fault: `${file}: ${result.fault}` } : result;
}
