/** Reads a dataset's file, or says in one line why that cannot be done. */
import { readFile, stat } from 'node:fs/promises';

/** Bytes. A story of ten thousand events has about a quarter of this. */
const LARGEST = 20 * 1024 * 1024;

export type ReadStory = { source: string } | { fault: string };

async function sizeFault(file: string): Promise<string | undefined> {
  try {
    const found = await stat(file);
    if (found.isDirectory()) return `${file}: this is a folder; a dataset is a JSON file`;
    if (found.size === 0) return `${file}: the file is empty`;
    if (found.size <= LARGEST) return undefined;
    const megabytes = Math.round(found.size / 1024 / 1024);
    return `${file}: the file has ${megabytes} MB; a dataset has at most 20 MB`;
  } catch {
    return `${file}: there is no such file`;
  }
}

/** @param file a path; the fault names it as it is given */
export async function readStory(file: string): Promise<ReadStory> {
  const fault = await sizeFault(file);
  if (fault) return { fault };
  const bytes = await readFile(file);
  try {
    const source = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    if (source.includes('\0')) return { fault: `${file}: this is not a text file` };
    return source.trim() === '' ? { fault: `${file}: the file is empty` } : { source };
  } catch {
    return { fault: `${file}: this is not a text file in UTF-8` };
  }
}
