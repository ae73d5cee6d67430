/** What stops a build, and what an editor is told. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { buildSite } from '../../src/cli/build-site.ts';
import { fillShell } from '../../src/build/prerender-page.ts';
import { SECOND_STORY } from '../support/stage-data.ts';

function brokenStory(from: string, to: string): string {
  const file = join(mkdtempSync(join(tmpdir(), 'four capitals ')), 'broken.json');
  writeFileSync(file, readFileSync(SECOND_STORY, 'utf8').replace(from, to));
  return file;
}

describe('a build of a dataset with an error', () => {
  it('stops, tells the whole report, and leaves no site behind', async () => {
    const story = brokenStory('"role": "main"', '"rolle": "main"');
    const outDir = join(mkdtempSync(join(tmpdir(), 'four capitals ')), 'dist');
    const building = buildSite({ story, outDir, logLevel: 'silent' });
    await expect(building).rejects.toMatchObject({ name: 'StoryProblems' });
    await expect(building).rejects.toThrow(/broken\.json:\d+:\d+.*\n.*"rolle"|"rolle"/s);
    expect(existsSync(join(outDir, 'index.html'))).toBe(false);
  });

  it('tells it on the command line without a stack trace, and exits with 1', () => {
    const STORY = brokenStory('"NZL"', '"NZX"');
    const args = ['--import', 'tsx', 'src/cli/build.ts'];
    const { status, stderr } = spawnSync(process.execPath, args, {
      env: { ...process.env, STORY },
      encoding: 'utf8',
    });
    expect(status).toBe(1);
    expect(stderr).toContain('NZX');
    expect(stderr).not.toMatch(/\n\s+at /);
  });
});

it('fills the shell with text that has replacement patterns of its own', () => {
  const shell = '<html lang="en"><!--story:head--><!--story:body--></html>';
  const page = { language: 'az', head: '<title>$& $1</title>', body: '<p>$`</p>' };
  expect(fillShell(shell, page)).toBe(
    '<html lang="az" dir="ltr"><title>$& $1</title><p>$`</p></html>',
  );
});
