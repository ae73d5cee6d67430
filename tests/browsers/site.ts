/** Builds the story for its own address and serves it there, for tests in other browsers; they need no Chromium. */
import type { TestProject } from 'vitest/node';
import { freePort } from '../support/free-port.ts';
import { serveSites } from '../support/serve-sites.ts';

export default async function setup(project: TestProject) {
  const port = await freePort();
  const at = { port, site: `http://localhost:${port}/` };
  return serveSites(project, { addressed: 'data/story.json' }, at);
}
