/** Builds in a process of their own: with another clock, or beside a test that is running. */
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

/** @param env what the process finds in its environment besides our own */
export async function buildApart(
  story: string,
  outDir: string,
  env: NodeJS.ProcessEnv = {},
): Promise<void> {
  const options = JSON.stringify({ story, outDir, logLevel: 'error' });
  const code = `import { buildSite } from './src/site/build-site.ts'; await buildSite(${options});`;
  const args = ['--import', 'tsx', '--input-type=module', '--eval', code];
  await promisify(execFile)(process.execPath, args, { env: { ...process.env, ...env } });
}
