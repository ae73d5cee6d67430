/** A dataset's file and the list of refused hosts that goes with it. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkFile, listFor } from '../../src/site/check-file.ts';
import { VALID } from '../support/small-story.ts';

let folder = '';
let file = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'dataset-'));
  file = join(folder, 'story.json');
  writeFileSync(file, VALID);
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

const rulesOf = async () => (await checkFile(file, 'story.json')).problems.map(({ rule }) => rule);

const refuse = (list: unknown) => {
  writeFileSync(join(folder, 'refused-hosts.json'), JSON.stringify(list));
};

describe('the list of refused hosts', () => {
  it('is the project’s own where none lies beside the dataset', async () => {
    expect(listFor(file)).toBe(join('data', 'refused-hosts.json'));
    expect(await rulesOf()).toEqual([]);
    writeFileSync(file, VALID.replace('https://example.org/report', 'https://pravda-en.com/x'));
    expect(await rulesOf()).toEqual(['refused-host']);
  });

  it('is the one beside the dataset where there is one', async () => {
    refuse([{ host: 'example.org', reason: 'it invents', source: 'https://watch.test/' }]);
    expect(listFor(file)).toBe(join(folder, 'refused-hosts.json'));
    expect(await rulesOf()).toContain('refused-host');
  });

  it('stops the story where it is wrong, under its own name', async () => {
    refuse([{ host: 'example.org' }]);
    const { story, problems } = await checkFile(file, 'story.json');
    expect(story).toBeUndefined();
    expect(problems[0]).toMatchObject({ severity: 'error', message: '"reason" is missing' });
    expect(problems[0]?.file).toMatch(/refused-hosts\.json$/);
  });
});
