import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Problem } from '../../src/check/problem.ts';
import { faulty } from '../check/faults/all.ts';
import { SMALL_STORY } from '../support/small-story.ts';
import { SECOND_STORY } from '../support/stage-data.ts';

let folder = '';
let warned = '';
let several = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'check-'));
  warned = join(folder, 'warned.json');
  several = join(folder, 'several.json');
  await writeFile(warned, faulty('unused-source'));
  await writeFile(several, faulty('several'));
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

describe('npm run check', () => {
  it('ends well with a good story', async () => {
    const { code, out } = await run([SMALL_STORY]);
    expect([code, out]).toEqual([0, `${SMALL_STORY}: 0 errors, 0 warnings\n`]);
  });

  it('ends well with warnings, and tells them', async () => {
    const { code, out } = await run([warned]);
    expect(code).toBe(0);
    expect(out).toContain('warning: the source "spare" is never used');
  });

  it('fails with errors, and tells all of them', async () => {
    const { code, out, err } = await run([several]);
    expect([code, err]).toEqual([1, '']);
    expect(out).toContain(`${several}:29:23  error: there is no source "reprot"`);
    expect(out).toContain('4 errors, 0 warnings');
  });

  it('checks the dataset that STORY names', async () => {
    const { out } = await run([], { STORY: SECOND_STORY });
    expect(out).toBe(`${SECOND_STORY}: 0 errors, 0 warnings\n`);
  });

  it('tells machines the same', async () => {
    const { code, out } = await run(['--json', several]);
    const told = JSON.parse(out) as { errors: number; warnings: number; problems: Problem[] };
    expect([code, told.errors, told.warnings]).toEqual([1, 4, 0]);
    expect(told.problems.map(({ rule }) => rule)).toContain('unknown-reference');
  });

  it('tells machines of a file that cannot be read', async () => {
    const { code, out } = await run(['--json', 'nowhere.json']);
    const told = JSON.parse(out) as { problems: Problem[] };
    expect([code, told.problems[0]?.message]).toEqual([1, 'there is no such file']);
  });

  it('says in one line why a file is no story', async () => {
    const { code, out, err } = await run(['nowhere.json']);
    expect([code, err]).toEqual([1, '']);
    expect(out).toBe('nowhere.json:1:1  error: there is no such file\n');
  });

  it('says how it is used when it is used in another way', async () => {
    const { code, err } = await run(['--jsno']);
    expect([code, err]).toEqual([1, 'Usage: npm run check -- [FILE] [--json]\n']);
  });
});
