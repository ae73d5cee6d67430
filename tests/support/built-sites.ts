/** Builds both stories once, serves them, and finds the browser; for all tests of built pages. */
import type { TestProject } from 'vitest/node';
import { getBrowser } from '../../src/cli/browser/get.ts';
import { serveSites } from './serve-sites.ts';

declare module 'vitest' {
  interface ProvidedContext {
    browser: string;
  }
}

const STORIES = {
  main: 'data/story.json',
  second: 'tests/fixtures/second-story.json',
};

export default async function setup(project: TestProject) {
  project.provide('browser', await getBrowser(console.log));
  return serveSites(project, STORIES);
}
