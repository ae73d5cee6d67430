/** What stops a build, and what an editor is told. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { resolveConfig } from 'vite';
import { describe, expect, it } from 'vitest';
import { buildSite } from '../../src/site/build-site.ts';
import { fillShell } from '../../src/site/pages.ts';
import { storyWith } from '../support/story-with.ts';

describe('a build of a dataset with an error', () => {
  it('stops, tells the whole report, and leaves no site behind', async () => {
    const story = storyWith('"role": "main"', '"rolle": "main"');
    const outDir = join(mkdtempSync(join(tmpdir(), 'four capitals ')), 'dist');
    const building = buildSite({ story, outDir, logLevel: 'silent' });
    await expect(building).rejects.toMatchObject({ name: 'StoryProblems' });
    await expect(building).rejects.toThrow(/broken\.json:\d+:\d+.*\n.*"rolle"|"rolle"/s);
    expect(existsSync(join(outDir, 'index.html'))).toBe(false);
  });

  it('tells it on the command line without a stack trace, and exits with 1', () => {
    const STORY = storyWith('"NZL"', '"NZX"');
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

it('says nothing of how long each plugin took', async () => {
  const { environments } = await resolveConfig({ configFile: resolve('vite.config.ts') }, 'build');
  const checks = Object.values(environments).map(({ build }) => build.rolldownOptions.checks);
  expect(checks.length).toBeGreaterThan(2);
  for (const each of checks) expect(each).toMatchObject({ bundlerTimings: false });
});

it('fills the shell with text that has replacement patterns of its own', () => {
  const shell = '<html lang="en"><!--story:head--><!--story:body--></html>';
  const page = { language: 'az', head: '<title>$& $1</title>', body: '<p>$`</p>' };
  expect(fillShell(shell, page)).toBe(
    '<html lang="az" dir="ltr"><title>$& $1</title><p>$`</p></html>',
  );
});
