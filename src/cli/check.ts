/** `npm run check [FILE]`: says everything that is wrong with a dataset. `--json` says it to machines. */
import { relative } from 'node:path';
import { parseArgs } from 'node:util';
import { checkStory } from '../story/check.ts';
import type { Problem } from '../story/problem.ts';
import { readStory } from './read-story.ts';
import { formatProblems, summarize } from './report.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { json: { type: 'boolean', default: false } },
});
const file = relative('', positionals[0] ?? process.env['STORY'] ?? 'data/story.json');

function print(problems: readonly Problem[]): void {
  const isFaulty = problems.some(({ severity }) => severity === 'error');
  if (values.json) console.log(JSON.stringify({ file, ok: !isFaulty, problems }, null, 2));
  else if (problems.length > 0) console.log(formatProblems(problems));
  else console.log(`${file}: ${summarize(problems)}`);
  if (isFaulty) process.exitCode = 1;
}

const read = await readStory(file);
if ('fault' in read) {
  const message = read.fault.slice(file.length + 2);
  const problem: Problem = {
    severity: 'error',
    rule: 'unreadable',
    file,
    line: 1,
    column: 1,
    path: '',
    message,
  };
  if (values.json) print([problem]);
  else console.error(read.fault);
  process.exitCode = 1;
} else {
  print(checkStory(read.source, file).problems);
}
