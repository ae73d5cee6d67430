/** Svelte's classes that bind a component's styles to it: they stand on nearly every element, and are as short as can be. */
import { readdirSync } from 'node:fs';
import { relative, sep } from 'node:path';

interface Scoped {
  filename: string;
  /** Its styles: they name a component that was added after the names were given. */
  css: string;
  hash: (text: string) => string;
}

/**
 * @param root the folder that holds the components
 * @returns each component's class, by its place among all by name: the same in each build, and in both halves of one
 */
export function scopeNames(root: string): (component: Scoped) => string {
  const all = readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.svelte'))
    .map((file) => file.split(sep).join('/'))
    .sort();
  const places = new Map(all.map((file, place) => [file, place]));
  return ({ filename, css, hash }) => {
    const place = places.get(relative(root, filename).split(sep).join('/'));
    return `s-${place === undefined ? hash(css) : place.toString(36)}`;
  };
}
