/** One of the sites that are built before the tests. */
import { inject } from 'vitest';

/** @throws Error where no site of that name was built */
export function siteOf(name: 'main' | 'second' | 'persian' | 'tiled' | 'long') {
  const site = [...inject('sites'), ...inject('variants')].find((each) => each.name === name);
  if (!site) throw new Error(`the ${name} story was expected`);
  return site;
}
