/** A dataset's file and the list of refused hosts that goes with it, read and checked. */
import { existsSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { checkStory, type CheckedStory } from '../check/check.ts';
import { readRefusedHosts, type ReadHosts } from '../check/refused-hosts.ts';
import { readStory } from './read-story.ts';

const LIST = 'refused-hosts.json';

/** @returns the list beside the dataset, or else the project's own; undefined without either */
export function listFor(file: string): string | undefined {
  return [join(dirname(file), LIST), join('data', LIST)].find((path) => existsSync(path));
}

async function hostsFor(file: string): Promise<ReadHosts> {
  const list = listFor(file);
  if (list === undefined) return { hosts: [], problems: [] };
  const name = relative(process.cwd(), list);
  const read = await readStory(list, name);
  return 'source' in read
    ? readRefusedHosts(read.source, name)
    : { hosts: [], problems: [read.problem] };
}

/**
 * @param file the dataset's path
 * @param name what problems call it
 * @returns the story, or everything that is wrong with it or with its list of refused hosts
 */
export async function checkFile(file: string, name: string): Promise<CheckedStory> {
  const read = await readStory(file, name);
  if ('problem' in read) return { story: undefined, problems: [read.problem] };
  const { hosts, problems } = await hostsFor(file);
  const checked = checkStory(read.source, name, hosts);
  return problems.length === 0
    ? checked
    : { story: undefined, problems: [...checked.problems, ...problems] };
}
