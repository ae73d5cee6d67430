/** Builds the site; shared by the commands and the tests. */
import { resolve } from 'node:path';
import { createBuilder, type LogLevel } from 'vite';
import { compressTexts } from './hosts/compress.ts';

export interface BuildOptions {
  /** The dataset's path; without it, `STORY` or data/story.json. */
  story?: string;
  /** Where to write; without it, dist/. */
  outDir?: string;
  /** The page's public address; without it, `SITE` or the dataset's. */
  site?: string;
  /** Whether to write compressed copies of all texts, too: for a story of 10,000 events that takes a minute. */
  compress?: boolean;
  logLevel?: LogLevel;
}

/** Runs the work with other values in the environment, and restores those before. */
async function withEnvironment(
  values: Record<string, string>,
  work: () => Promise<void>,
): Promise<void> {
  const before = Object.keys(values).map((name) => [name, process.env[name]] as const);
  Object.assign(process.env, values);
  try {
    await work();
  } finally {
    for (const [name, value] of before) {
      if (value === undefined) Reflect.deleteProperty(process.env, name);
      else process.env[name] = value;
    }
  }
}

/** @throws StoryProblems where the dataset has errors */
export async function buildSite({
  story,
  outDir = 'dist',
  site,
  compress = true,
  logLevel = 'info',
}: BuildOptions = {}): Promise<void> {
  // With a test runner's NODE_ENV the build would differ from what readers get.
  const values = {
    NODE_ENV: 'production',
    ...(story === undefined ? {} : { STORY: story }),
    ...(site === undefined ? {} : { SITE: site }),
  };
  await withEnvironment(values, async () => {
    const builder = await createBuilder({
      configFile: resolve('vite.config.ts'),
      logLevel,
      build: { outDir: resolve(outDir) },
    });
    await builder.buildApp();
  });
  if (compress) await compressTexts(resolve(outDir));
}

/** A failure whose message says all that a user needs. */
export class CommandFailure extends Error {
  override name = 'CommandFailure';
}
