/** The second story with something else in it, as a file of its own. */
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SECOND_STORY } from './stage-data.ts';

/** @returns the path of the dataset, in which the first `from` is `to`; a folder's name on it has a space */
export function storyWith(from: string, to: string): string {
  const file = join(mkdtempSync(join(tmpdir(), 'four capitals ')), 'story.json');
  writeFileSync(file, readFileSync(SECOND_STORY, 'utf8').replace(from, to));
  return file;
}
