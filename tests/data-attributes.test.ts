/** The list of shared `data-*` attributes, held against the code. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { DATA_ATTRIBUTES } from '../src/data-attributes.ts';

const REGISTRY = join('src', 'data-attributes.ts');
/** In markup, in a selector, or as an argument of `setAttribute` and the like. */
const IN_TEXT = /(?:[\s<{'"`[(]|^)(data-[a-z]+(?:-[a-z]+)*)(?=["'`\])\s=}>~^|*$]|$)/gm;
const IN_DATASET = /dataset(?:\.|\[')([a-z][A-Za-z]*)/g;
/** What looks like an attribute and is none: a library's, a format's, or one of a test's own page. */
const OTHERS = ['data-frame-src', 'data-package'];

const kebab = (name: string) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

function namesIn(source: string): Set<string> {
  const written = [...source.matchAll(IN_TEXT)].map(([, name = '']) => name);
  const read = [...source.matchAll(IN_DATASET)].map(([, name = '']) => `data-${kebab(name)}`);
  return new Set([...written, ...read]);
}

function filesUnder(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(ts|svelte|css|html)$/.test(file))
    .map((file) => join(folder, file))
    .filter((file) => file !== REGISTRY && file !== join('tests', 'data-attributes.test.ts'));
}

function usersByName(): Map<string, string[]> {
  const users = new Map<string, string[]>();
  for (const file of [...filesUnder('src'), ...filesUnder('tests')])
    for (const name of namesIn(readFileSync(file, 'utf8')))
      users.set(name, [...(users.get(name) ?? []), file]);
  return users;
}

describe('the list of data attributes', () => {
  const users = usersByName();

  it('has every name that a file of src shares with another file', () => {
    const shared = [...users].filter(
      ([, files]) => files.length > 1 && files.some((file) => file.startsWith('src')),
    );
    const unlisted = shared.filter(
      ([name]) => !(name in DATA_ATTRIBUTES) && !OTHERS.includes(name),
    );
    expect(unlisted).toEqual([]);
  });

  it('has no name that nothing uses', () => {
    const idle = Object.keys(DATA_ATTRIBUTES).filter(
      (name) => !users.get(name)?.some((file) => file.startsWith('src')),
    );
    expect(idle).toEqual([]);
  });
});
