/** A dataset's file, whatever it holds, and the list of refused hosts that goes with it. */
import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkFile, listFor } from '../../src/site/check-file.ts';
import { countProblems, formatProblems } from '../../src/site/report.ts';
import { faulty } from '../check/faults/all.ts';
import { patched, VALID } from '../support/small-story.ts';

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
    writeFileSync(file, patched(['https://example.org/report', 'https://pravda-en.com/x']));
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

const COPIED = 'expected: JSON in UTF-8; copy the text into a plain-text file and save it as UTF-8';
const SAVED_AGAIN = 'expected: JSON in UTF-8; save the file again with UTF-8 encoding';

describe('a file that is no story', () => {
  /** What an editor is told of it. */
  async function told(path: string): Promise<string> {
    const { story, problems } = await checkFile(path, 'story.json');
    expect(story).toBeUndefined();
    expect(countProblems({ problems })).toEqual({ errors: 1, warnings: 0 });
    return formatProblems({ problems });
  }

  it.each<[string, string | Buffer, string]>([
    ['an empty file', '', 'the file is empty'],
    ['a blank file', '\n  \n', 'the file is empty'],
    [
      'a picture',
      Buffer.from('89504e470d0a1a0a0000000d', 'hex'),
      `this is not a text file; ${COPIED}`,
    ],
    [
      'a file in Windows-1252',
      Buffer.from('{"title": "caf\xe9"}', 'latin1'),
      `this file is not encoded in UTF-8; it may be in Windows-1252 (“ANSI”); ${SAVED_AGAIN}`,
    ],
    [
      'a file in UTF-16',
      Buffer.from('\ufeff{}', 'utf16le'),
      `this file is encoded in UTF-16; ${SAVED_AGAIN}`,
    ],
    [
      'a file in UTF-16 without a byte order mark',
      Buffer.from('{ "a": 1 }', 'utf16le'),
      `this file is encoded in UTF-16; ${SAVED_AGAIN}`,
    ],
    [
      'a Word document',
      Buffer.from('504b030414000600ff', 'hex'),
      `this is a Word or Excel document, or a ZIP file; ${COPIED}`,
    ],
    ['zeros', Buffer.alloc(100), `this is not a text file; ${COPIED}`],
    ['a list after a byte order mark', '\ufeff[]', 'this is JSON, but not a story: it is a list'],
    ['a list', faulty('list'), 'this is JSON, but not a story: it is a list'],
    [
      'geography',
      faulty('geography'),
      'this is JSON, but not a story: it is an entry with "type", "features"',
    ],
  ])('is told in one line: %s', async (_, content, expected) => {
    writeFileSync(file, content);
    const line = await told(file);
    expect(line).not.toContain('\n');
    expect(line.startsWith(`story.json:1:1  error: ${expected}`)).toBe(true);
  });

  it('is told in one line, with the place of the fault, where it is broken JSON', async () => {
    writeFileSync(file, faulty('broken'));
    expect(await told(file)).toBe(
      'story.json:6:5  error: this is not JSON: missing comma before "dateline"; expected: a comma',
    );
  });

  it('is told in one line where there is none, or only a folder', async () => {
    expect(await told(join(folder, 'nowhere.json'))).toBe(
      'story.json:1:1  error: there is no such file',
    );
    expect(await told(folder)).toBe(
      'story.json:1:1  error: this is a folder; a dataset is a JSON file',
    );
  });

  it('is not read where it is too large', async () => {
    truncateSync(file, 50 * 1024 * 1024);
    expect(await told(file)).toBe(
      'story.json:1:1  error: the file is 50 MB; a dataset can be at most 20 MB',
    );
  });
});
