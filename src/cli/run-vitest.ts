/** Runs vitest in a process of its own, and counts. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { countVitest, type Count } from './count-tests.ts';

/** @returns whether a script of Node ended well; what it says is said here. */
export function runNode(args: string[], env: Record<string, string> = {}): boolean {
  const options = { stdio: 'inherit', env: { ...process.env, ...env } } as const;
  return spawnSync(process.execPath, args, options).status === 0;
}

/**
 * @param config vitest's, as a path
 * @param narrowed what of it to run; all where that is empty
 * @param env added to the tests' own
 */
export function runVitest(
  config: string,
  narrowed: string[],
  env: Record<string, string> = {},
): Count {
  const report = join(mkdtempSync(join(tmpdir(), 'four-capitals-')), 'vitest.json');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const command = ['node_modules/vitest/vitest.mjs', 'run', '-c', config];
  const isFine = runNode([...command, ...reporters, ...narrowed], env);
  try {
    return countVitest(JSON.parse(readFileSync(report, 'utf8')), isFine);
  } catch {
    console.log('Vitest ended without writing a report.');
    return { passed: 0, failed: 1 };
  }
}
