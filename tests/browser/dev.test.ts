import { spawn, type ChildProcess } from 'node:child_process';
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openPage, sharedBrowser, type WatchedPage } from '../support/pages.ts';

const browser = await sharedBrowser();

const OVERLAY = '[data-problems]';

/** What stands in the terminal so far. */
let output = '';

/** @returns the address that `npm run dev` prints. */
function address(server: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    server.stdout?.on('data', () => {
      const url = /http:\/\/127\.0\.0\.1:\d+\//.exec(output)?.[0];
      if (url) resolve(url);
    });
    server.once('exit', () => reject(new Error(`no address in:\n${output}`)));
  });
}

describe('npm run dev', () => {
  const file = join(mkdtempSync(join(tmpdir(), 'four-capitals-')), 'story.json');
  let server: ChildProcess;
  let dev: WatchedPage;

  function edit(from: string, to: string): void {
    const text = readFileSync(file, 'utf8');
    expect(text).toContain(from);
    writeFileSync(file, text.replace(from, to));
  }

  beforeAll(async () => {
    copyFileSync('tests/fixtures/second-story.json', file);
    server = spawn(process.execPath, ['src/cli/run.mjs', 'dev'], {
      env: { ...process.env, STORY: file, PORT: '0', NO_COLOR: '1' },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    for (const stream of [server.stdout, server.stderr]) {
      stream?.on('data', (chunk) => (output += String(chunk)));
    }
    const url = await address(server);
    dev = await openPage(browser, url);
  });
  afterAll(async () => {
    server.kill();
  });

  it('shows the page, styled and alive, with nothing over it', async () => {
    await dev.page.locator('[data-graphic="timeline"] svg:visible').first().waitFor();
    await expect(dev.page.locator(OVERLAY).count()).resolves.toBe(0);
    const family = await dev.page
      .locator('h1')
      .evaluate((heading) => getComputedStyle(heading).fontFamily);
    expect(family).toContain('Georgia');
    await expect
      .poll(
        async () => {
          await dev.page.evaluate(() => document.querySelector('[data-step]')?.scrollIntoView());
          return dev.page.locator('[data-story]').getAttribute('data-current-step');
        },
        { timeout: 20_000 },
      )
      .toBeTruthy();
  });

  it('has the builder of embeds, with the story in its previews', async () => {
    const builder = await openPage(browser, new URL('embed/', dev.page.url()).href);
    await builder.page.locator('textarea').waitFor();
    const host = builder.page.frameLocator('[data-preview="narrow"]');
    const story = host.frameLocator('iframe').locator('html[data-embed="linked"]');
    await story.waitFor({ state: 'attached' });
    await builder.close();
  });

  it('shows the last good page, and over it what is wrong in the editor’s words', async () => {
    const title = await dev.page.locator('h1').innerText();
    edit('"standfirst"', '"standfurst"');
    await dev.page.locator(OVERLAY).waitFor();
    const words = await dev.page.locator(OVERLAY).innerText();
    expect(words).toContain('story.json:');
    expect(words).toContain('standfurst');
    expect(words).toContain('Did you mean "standfirst"?');
    expect(words).not.toMatch(/\bat .*\.ts:\d+/);
    await expect.poll(() => output).toContain('Did you mean "standfirst"?');
    await dev.page.keyboard.press('Escape');
    await expect(dev.page.locator(OVERLAY).getByRole('button').count()).resolves.toBe(0);

    await dev.page.reload();
    await dev.page.locator(OVERLAY).waitFor();
    await expect(dev.page.locator('h1').innerText()).resolves.toBe(title);
  });

  it('says so when the file is gone or no JSON, and comes back with the new text once it is mended', async () => {
    const broken = readFileSync(file, 'utf8');
    writeFileSync(file, broken.slice(0, 200));
    await dev.page.locator(OVERLAY, { hasText: 'JSON' }).waitFor();
    rmSync(file);
    await dev.page.locator(OVERLAY, { hasText: 'no such file' }).waitFor();

    writeFileSync(file, broken);
    edit('"standfurst"', '"standfirst"');
    edit('"title": "', '"title": "Mended: ');
    await dev.page.locator('h1', { hasText: 'Mended: ' }).waitFor();
    await expect(dev.page.locator(OVERLAY).count()).resolves.toBe(0);
    await expect.poll(() => output).toMatch(/no such file[^]*The dataset has no problems\./);
  });

  /** Gives the story a title of so many letters, and waits until the page warns of just that. */
  async function warnOf(letters: number): Promise<void> {
    const { story } = JSON.parse(readFileSync(file, 'utf8')) as { story: { title: string } };
    edit(`"title": "${story.title}"`, `"title": "${'x'.repeat(letters)}"`);
    const warning = `warning: the title has ${letters} characters`;
    await dev.page.locator(OVERLAY, { hasText: warning }).waitFor();
    await expect.poll(() => output).toContain(warning);
  }

  it('puts a warning away with Escape and with its button, until the next change', async () => {
    await warnOf(130);
    await dev.page.keyboard.press('Escape');
    await dev.page.locator(OVERLAY).waitFor({ state: 'detached' });
    await warnOf(131);
    await dev.page.locator(OVERLAY).getByRole('button').click();
    await dev.page.locator(OVERLAY).waitFor({ state: 'detached' });
    await warnOf(132);
  });
});
