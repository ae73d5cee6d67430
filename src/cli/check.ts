/**
 * `npm run check [FILE]`: says everything that is wrong with a dataset, by
 * default with data/story.json or the one in `STORY`; with `--json`, to machines.
 * Warnings leave the exit code at 0.
 */
import { parseArgs } from 'node:util';
import { checkFile } from '../site/check-file.ts';
import { countProblems, formatProblems, summarize } from '../site/report.ts';

interface Wanted {
  file: string;
  json: boolean;
}

/** @returns undefined where the command line cannot be understood */
function readArguments(): Wanted | undefined {
  try {
    const options = { json: { type: 'boolean', default: false } } as const;
    const { values, positionals } = parseArgs({ allowPositionals: true, options });
    const [file = process.env['STORY'] ?? 'data/story.json', ...more] = positionals;
    return more.length === 0 ? { file, json: values.json } : undefined;
  } catch {
    return undefined;
  }
}

async function check({ file, json }: Wanted): Promise<void> {
  const found = await checkFile(file, file);
  const { problems, untold } = found;
  const counts = countProblems(found);
  if (json) console.log(JSON.stringify({ file, ...counts, problems, untold }, null, 2));
  else if (problems.length > 0) console.log(formatProblems(found));
  else console.log(`${file}: ${summarize(found)}`);
  if (counts.errors > 0) process.exitCode = 1;
}

// A reader such as `head` may be gone before all is told.
process.stdout.on('error', () => process.exit());

const wanted = readArguments();
if (wanted) await check(wanted);
else {
  console.error('Usage: npm run check -- [FILE] [--json]');
  process.exitCode = 1;
}
