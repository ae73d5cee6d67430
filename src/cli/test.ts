/**
 * `npm test`: everything that can be tested, in one go, all of it even where a
 * part fails. What needs no browser runs beside the tests, one after another.
 * Its last line counts what passed and what failed.
 */
import type { Count } from './count-tests.ts';
import { runNode, runVitest, type Ended } from './run-vitest.ts';

interface Stage {
  name: string;
  command: string[];
}

/** Each of these counts as one test. */
const STAGES: readonly Stage[] = [
  // Of all scripts, too, as `tsc` would.
  {
    name: 'Types',
    command: [
      'node_modules/svelte-check/bin/svelte-check',
      '--tsconfig',
      './tsconfig.json',
      '--fail-on-warnings',
      '--tsgo-experimental-api',
    ],
  },
  {
    name: 'Lint',
    command: [
      'node_modules/eslint/bin/eslint.js',
      '-c',
      '.config/eslint.js',
      '--max-warnings',
      '0',
      '.',
    ],
  },
  {
    name: 'Format',
    command: ['node_modules/prettier/bin/prettier.cjs', '--check', '--log-level', 'warn', '.'],
  },
  { name: 'Dataset', command: ['--import', 'tsx', 'src/cli/check.ts', 'data/story.json'] },
];

function report(name: string, { output, seconds }: Omit<Ended, 'isFine'>): void {
  console.log(`\n── ${name}: ${seconds.toFixed(1)} s`);
  if (output.trim()) console.log(output.trim());
}

async function runStages(): Promise<Count[]> {
  const counts: Count[] = [];
  for (const { name, command } of STAGES) {
    const ended = await runNode(command, 'pipe');
    report(name, ended);
    counts.push({ passed: Number(ended.isFine), failed: Number(!ended.isFine) });
  }
  return counts;
}

/** Runs vitest, all its projects or what the arguments narrow it to. */
async function runTests(narrowed: string[]): Promise<Count> {
  const start = performance.now();
  const count = await runVitest('.config/vitest.ts', narrowed);
  report('Tests', { output: '', seconds: (performance.now() - start) / 1000 });
  return count;
}

const narrowed = process.argv.slice(2);
const counts =
  narrowed.length > 0
    ? [await runTests(narrowed)]
    : (await Promise.all([runStages(), runTests([])])).flat();
const sum = (key: keyof Count) => counts.reduce((total, count) => total + count[key], 0);
if (sum('failed') > 0) process.exitCode = 1;
console.log(`\n${sum('passed')} passed, ${sum('failed')} failed`);
