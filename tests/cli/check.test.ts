import { execFile } from 'node:child_process';
import { mkdtemp, open, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Problem } from '../../src/check/problem.ts';
import { checkFile } from '../../src/site/check-file.ts';
import { countProblems, formatProblems } from '../../src/site/report.ts';

const FIXTURES = 'tests/fixtures/check';

let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'check-'));
  await writeFile(join(folder, 'empty.json'), '');
  await writeFile(join(folder, 'blank.json'), '\n  \n');
  await writeFile(join(folder, 'picture.json'), Buffer.from('89504e470d0a1a0a0000000d', 'hex'));
  await writeFile(join(folder, 'latin.json'), Buffer.from('{"title": "caf\xe9"}', 'latin1'));
  await writeFile(join(folder, 'utf16.json'), Buffer.from('\ufeff{}', 'utf16le'));
  await writeFile(join(folder, 'unmarked.json'), Buffer.from('{ "a": 1 }', 'utf16le'));
  await writeFile(join(folder, 'word.json'), Buffer.from('504b030414000600ff', 'hex'));
  await writeFile(join(folder, 'zeros.json'), Buffer.alloc(100));
  await writeFile(join(folder, 'marked.json'), '\ufeff[]');
  const large = await open(join(folder, 'large.json'), 'w');
  await large.truncate(50 * 1024 * 1024);
  await large.close();
});

afterAll(() => rm(folder, { recursive: true }));

interface Ran {
  code: number;
  out: string;
  err: string;
}

function run(args: string[], env: Record<string, string> = {}): Promise<Ran> {
  const command = ['--import', 'tsx', 'src/cli/check.ts', ...args];
  return new Promise((resolve) => {
    const options = { env: { ...process.env, ...env } };
    const child = execFile(process.execPath, command, options, (_, out, err) => {
      resolve({ code: child.exitCode ?? -1, out, err });
    });
  });
}

/** What the command says of a file, in this process. */
async function tell(file: string): Promise<{ errors: number; out: string }> {
  const { problems } = await checkFile(file, file);
  return { errors: countProblems(problems).errors, out: formatProblems(problems) };
}

describe('npm run check', () => {
  it('ends well with a good story', async () => {
    const { code, out } = await run([`${FIXTURES}/valid.json`]);
    expect([code, out]).toEqual([0, `${FIXTURES}/valid.json: 0 errors, 0 warnings\n`]);
  });

  it('ends well with warnings, and tells them', async () => {
    const { errors, out } = await tell(`${FIXTURES}/unused-source.json`);
    expect(errors).toBe(0);
    expect(out).toContain('warning: the source "spare" is never used');
  });

  it('fails with errors, and tells all of them', async () => {
    const { code, out, err } = await run([`${FIXTURES}/several.json`]);
    expect([code, err]).toEqual([1, '']);
    expect(out).toContain(`${FIXTURES}/several.json:29:23  error: there is no source "reprot"`);
    expect(out).toContain('4 errors, 0 warnings');
  });

  it('checks the dataset that STORY names', async () => {
    const { out } = await run([], { STORY: 'tests/fixtures/second-story.json' });
    expect(out).toBe('tests/fixtures/second-story.json: 0 errors, 0 warnings\n');
  });

  it('tells machines the same', async () => {
    const { code, out } = await run(['--json', `${FIXTURES}/several.json`]);
    const told = JSON.parse(out) as { errors: number; warnings: number; problems: Problem[] };
    expect([code, told.errors, told.warnings]).toEqual([1, 4, 0]);
    expect(told.problems.map(({ rule }) => rule)).toContain('unknown-reference');
  });

  it('tells machines of a file that cannot be read', async () => {
    const { code, out } = await run(['--json', 'nowhere.json']);
    const told = JSON.parse(out) as { problems: Problem[] };
    expect([code, told.problems[0]?.message]).toEqual([1, 'there is no such file']);
  });

  it.each([
    ['nowhere.json', 'there is no such file'],
    ['empty.json', 'the file is empty'],
    ['blank.json', 'the file is empty'],
    ['', 'this is a folder; a dataset is a JSON file'],
    ['picture.json', 'this is not a text file; expected: JSON in UTF-8; copy the text'],
    [
      'latin.json',
      'it may be in Windows-1252 (“ANSI”); expected: JSON in UTF-8; save the file again',
    ],
    ['utf16.json', 'this file is encoded in UTF-16; expected: JSON in UTF-8; save the file again'],
    [
      'unmarked.json',
      'this file is encoded in UTF-16; expected: JSON in UTF-8; save the file again',
    ],
    ['word.json', 'this is a Word or Excel document, or a ZIP file; expected: JSON in UTF-8; copy'],
    ['zeros.json', 'this is not a text file'],
    ['large.json', 'the file is 50 MB; a dataset can be at most 20 MB'],
    ['marked.json', 'this is JSON, but not a story: it is a list'],
  ])('says in one line what is wrong with the file %j', async (file, expected) => {
    const { errors, out } = await tell(join(folder, file));
    expect(errors).toBe(1);
    expect(out.trimEnd().split('\n')).toHaveLength(1);
    expect(out).toContain(expected);
  });

  it.each([
    ['broken', ':6:5  error: this is not JSON: missing comma before "dateline"'],
    ['list', ':1:1  error: this is JSON, but not a story: it is a list'],
    [
      'geography',
      ':1:1  error: this is JSON, but not a story: it is an entry with "type", "features"',
    ],
  ])('says in one line what is wrong with %s JSON', async (name, expected) => {
    const { errors, out } = await tell(`${FIXTURES}/${name}.json`);
    expect(errors).toBe(1);
    expect(out.trimEnd().split('\n')).toHaveLength(1);
    expect(out).toContain(`${FIXTURES}/${name}.json${expected}`);
  });

  it('says how it is used when it is used in another way', async () => {
    const { code, err } = await run(['--jsno']);
    expect([code, err]).toEqual([1, 'Usage: npm run check -- [FILE] [--json]\n']);
  });
});
