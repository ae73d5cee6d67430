/** Builds the site; shared by the commands and the tests. */
import { resolve } from 'node:path';
import { createBuilder, type LogLevel } from 'vite';

export interface BuildOptions {
  /** The dataset's path; without it, `STORY` or data/story.json. */
  story?: string;
  /** Where to write; without it, dist/. */
  outDir?: string;
  logLevel?: LogLevel;
}

/** @throws StoryProblems where the dataset has errors */
export async function buildSite({
  story,
  outDir = 'dist',
  logLevel = 'info',
}: BuildOptions = {}): Promise<void> {
  const before = process.env['STORY'];
  if (story !== undefined) process.env['STORY'] = story;
  try {
    const builder = await createBuilder({
      configFile: resolve('vite.config.ts'),
      logLevel,
      build: { outDir: resolve(outDir) },
    });
    await builder.buildApp();
  } finally {
    if (before === undefined) delete process.env['STORY'];
    else process.env['STORY'] = before;
  }
}

/** Runs a command; a faulty dataset or a named failure is told in its own words, without a stack. */
export async function runOrReport(command: () => Promise<void>): Promise<void> {
  try {
    await command();
  } catch (error) {
    const isTold =
      error instanceof Error && ['StoryProblems', 'CommandFailure'].includes(error.name);
    if (!isTold) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
}

/** A failure whose message says all that a user needs. */
export class CommandFailure extends Error {
  override name = 'CommandFailure';
}
