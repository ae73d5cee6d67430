/** A place in the dataset: keys and indices, from the outermost in. */
export type Path = readonly (string | number)[];

/** @returns the path as editors' tools write it: `chapters[2].steps[0].alt`. */
export function formatPath(path: Path): string {
  return path
    .map((part, i) => (typeof part === 'number' ? `[${part}]` : i === 0 ? part : `.${part}`))
    .join('');
}
