/** Builds the story and serves it, for tests in other browsers; they need no Chromium. */
import type { TestProject } from 'vitest/node';
import { serveSites } from '../support/serve-sites.ts';

export default (project: TestProject) => serveSites(project, { main: 'data/story.json' });
