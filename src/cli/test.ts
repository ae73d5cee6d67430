/**
 * `npm test`: everything that can be tested, in one go, all of it even where a
 * part fails. Its last line counts what passed and what failed.
 */
import type { Count } from './count-tests.ts';
import { runNode, runVitest } from './run-vitest.ts';

interface Stage {
  name: string;
  command: string[];
}

/** Each of these counts as one test. */
const STAGES: readonly Stage[] = [
  { name: 'Types', command: ['typescript/bin/tsc', '--noEmit'] },
  {
    name: 'Types of components',
    command: [
      'svelte-check/bin/svelte-check',
      '--tsconfig',
      './tsconfig.json',
      '--fail-on-warnings',
    ],
  },
  {
    name: 'Lint',
    command: ['eslint/bin/eslint.js', '-c', '.config/eslint.js', '--max-warnings', '0', '.'],
  },
  { name: 'Format', command: ['prettier/bin/prettier.cjs', '--check', '--log-level', 'warn', '.'] },
];

function timed<T>(name: string, work: () => T): T {
  console.log(`\n── ${name}`);
  const start = performance.now();
  const result = work();
  console.log(`   ${((performance.now() - start) / 1000).toFixed(1)} s`);
  return result;
}

function runStage({ name, command: [script = '', ...args] }: Stage): Count {
  const isFine = timed(name, () => runNode([`node_modules/${script}`, ...args]));
  return { passed: Number(isFine), failed: Number(!isFine) };
}

function checkDataset(): Count {
  const isFine = timed('Dataset', () =>
    runNode(['--import', 'tsx', 'src/cli/check.ts', 'data/story.json']),
  );
  return { passed: Number(isFine), failed: Number(!isFine) };
}

/** Runs vitest, all its projects or what the arguments narrow it to. */
const runTests = (args: string[]): Count =>
  timed('Tests', () => runVitest('.config/vitest.ts', args));

const narrowed = process.argv.slice(2);
const counts =
  narrowed.length > 0
    ? [runTests(narrowed)]
    : [...STAGES.map(runStage), checkDataset(), runTests([])];
const sum = (key: keyof Count) => counts.reduce((total, count) => total + count[key], 0);
if (sum('failed') > 0) process.exitCode = 1;
console.log(`\n${sum('passed')} passed, ${sum('failed')} failed`);
