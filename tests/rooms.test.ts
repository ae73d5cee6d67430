/** The files of `src` as a graph: what imports what, types and dynamic imports included. */
import { readdirSync, readFileSync, existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

/** By file, what it imports; all of them as seen from the root. */
type Graph = ReadonlyMap<string, readonly string[]>;

const SCRIPT = /<script[^>]*>([\s\S]*?)<\/script>/g;

/** @returns the relative modules that a source names, as written, without a query */
function modulesIn(file: string, source: string): string[] {
  const code = file.endsWith('.svelte')
    ? [...source.matchAll(SCRIPT)].map(([, script]) => script).join('\n')
    : source;
  return ts
    .preProcessFile(code, true, true)
    .importedFiles.map(({ fileName }) => fileName.replace(/\?.*$/, ''))
    .filter((module) => module.startsWith('.'));
}

function readGraph(root: string): Graph {
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(ts|mjs|svelte)$/.test(file))
    .map((file) => join(root, file));
  return new Map(
    files.map((file) => {
      const modules = modulesIn(file, readFileSync(file, 'utf8'));
      return [file, modules.map((module) => join(dirname(file), module)).filter(existsSync)];
    }),
  );
}

/** @returns the circles of the graph, each from one of its files back to that; one for each way back that is met */
function circlesIn(graph: Graph): string[] {
  const circles: string[] = [];
  const done = new Set<string>();
  const visit = (file: string, path: readonly string[]) => {
    const start = path.indexOf(file);
    if (start !== -1) circles.push([...path.slice(start), file].join(' → '));
    if (start !== -1 || done.has(file)) return;
    // A component may render itself.
    for (const next of graph.get(file) ?? []) if (next !== file) visit(next, [...path, file]);
    done.add(file);
  };
  for (const file of graph.keys()) visit(file, []);
  return circles;
}

describe('the files of src', () => {
  const graph = readGraph('src');

  it('import each other in no circle, not even by a type', () => {
    expect(graph.size).toBeGreaterThan(100);
    expect(circlesIn(graph)).toEqual([]);
  });

  it('have at most 250 lines, also where no linter reads them', () => {
    const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.(css|html)$/.test(file))
      .map(
        (file) => [file, readFileSync(join('src', file), 'utf8').split('\n').length - 1] as const,
      );
    expect(files.length).toBeGreaterThan(5);
    expect(files.filter(([, lines]) => lines > 250)).toEqual([]);
  });

  it.each([
    ["import { b } from './b.ts';", 'a value'],
    ["import type { B } from './b.ts';", 'a type'],
    ["export type { B } from './b.ts';", 'what it hands on'],
    ["type B = typeof import('./b.ts');", 'the type of a module'],
    ["const b = () => import('./b.ts');", 'a chunk'],
  ])('are seen to import by %s', (code) => {
    expect(modulesIn('a.ts', code)).toEqual(['./b.ts']);
    expect(modulesIn('A.svelte', `<script lang="ts">\n${code}\n</script>\n<p>./c.ts</p>`)).toEqual([
      './b.ts',
    ]);
  });

  it('are in a circle where one leads back, however far', () => {
    const ring: Graph = new Map([
      ['a', ['b']],
      ['b', ['c', 'd']],
      ['c', []],
      ['d', ['b', 'd']],
    ]);
    expect(circlesIn(ring)).toEqual(['b → d → b']);
  });
});
