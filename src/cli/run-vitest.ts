/** Runs vitest in a process of its own, and counts. */
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { countVitest, type Count } from './count-tests.ts';

export interface Ended {
  isFine: boolean;
  /** What it printed; empty where it printed here. */
  output: string;
  seconds: number;
}

/**
 * Runs a script of Node.
 * @param stdio `inherit` prints as the script does; `pipe` keeps what it prints
 */
export function runNode(
  args: string[],
  stdio: 'inherit' | 'pipe' = 'inherit',
  env: Record<string, string> = {},
): Promise<Ended> {
  const start = performance.now();
  const child = spawn(process.execPath, args, { stdio, env: { ...process.env, ...env } });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (text: string) => (output += text));
  }
  return new Promise((resolve, reject) => {
    child.once('error', reject).once('close', (code) => {
      resolve({ isFine: code === 0, output, seconds: (performance.now() - start) / 1000 });
    });
  });
}

/**
 * @param config vitest's, as a path
 * @param narrowed what of it to run; all where that is empty
 * @param env added to the tests' own
 */
export async function runVitest(
  config: string,
  narrowed: string[],
  env: Record<string, string> = {},
): Promise<Count> {
  const report = join(mkdtempSync(join(tmpdir(), 'four-capitals-')), 'vitest.json');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const command = ['node_modules/vitest/vitest.mjs', 'run', '-c', config];
  const { isFine } = await runNode([...command, ...reporters, ...narrowed], 'inherit', env);
  try {
    return countVitest(JSON.parse(readFileSync(report, 'utf8')), isFine);
  } catch {
    console.log('Vitest ended without writing a report.');
    return { passed: 0, failed: 1 };
  }
}
