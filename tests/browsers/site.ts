/** Builds the story for its own address and serves it there, for tests in other browsers; they need no Chromium. */
import type { TestProject } from 'vitest/node';
import { freePort } from '../support/free-port.ts';
import { serveSites } from '../support/serve-sites.ts';

export default async function setup(project: TestProject) {
  const port = await freePort();
  const site = `http://localhost:${port}/`;
  const { sites, close } = await serveSites({
    main: { story: 'data/story.json', port, site },
  });
  project.provide('sites', sites);
  project.provide('variants', []);
  return close;
}
