/**
 * The rooms of `src`: what each may import, and which of them are pure. A folder that is not listed here may import
 * nothing, and nothing may import it. Types count, too, and so do dynamic imports.
 */
import { posix } from 'node:path';

/** What everything that speaks to readers rests on. */
const STORY = ['schema', 'text', 'i18n', 'story'];
const DRAWING = [...STORY, 'labels', 'graphic', 'reading'];

/** By folder of `src`, the lowest first; a folder within a room may be a room of its own. */
export const ROOMS = {
  tokens: [],
  schema: [],
  text: ['schema'],
  i18n: ['schema'],
  check: ['schema', 'text', 'i18n'],
  story: ['schema', 'text', 'check'],
  labels: ['schema'],
  graphic: ['schema', 'labels'],
  reading: ['schema', 'story'],
  download: [...DRAWING, 'tokens'],
  timeline: [...DRAWING, 'download'],
  map: DRAWING,
  guide: [...STORY, 'graphic', 'reading'],
  embed: ['tokens'],
  'embed/host': ['embed'],
  'publish/share': [...STORY, 'reading'],
  'publish/card': [...DRAWING, 'map', 'tokens'],
  publish: [...STORY, 'tokens', 'download', 'embed', 'publish/card'],
  page: [...DRAWING, 'map', 'timeline', 'download', 'guide'],
  explore: [...DRAWING, 'map', 'timeline', 'download', 'page'],
  'embed/frame': [...DRAWING, 'embed', 'map', 'timeline', 'page', 'publish/share'],
  builder: [...STORY, 'tokens', 'embed', 'timeline', 'publish', 'publish/share'],
  entry: [
    ...DRAWING,
    ...['map', 'timeline', 'guide', 'page', 'explore', 'embed/frame', 'builder'],
    ...['publish', 'publish/card', 'publish/share'],
  ],
  site: [...STORY, 'tokens', 'check', 'graphic', 'guide', 'map', 'page', 'publish', 'entry'],
  bench: [...STORY, 'publish', 'site'],
  cli: [...STORY, 'check', 'bench', 'site'],
};

/** Neither Svelte nor the file system, nor any global of a browser or of Node: the same values in, the same out. */
const PURE_ROOMS = ['tokens', 'schema', 'text', 'check', 'story', 'labels', 'embed'];

/** Pure files of rooms that hold others as well: `*` is any name without a dot. */
const PURE_FILES = [
  // A kind's drawing and cards are components, of which `kind.ts` says what they take.
  /^timeline\/(?!fetch-details|kinds\/kind\.)([\w-]+\/)*[\w-]+\.ts$/,
  /^map\/(?!leaflet-m|raster-tiles|vector-tiles|finer-land)[\w-]+\.ts$/,
  /^explore\/(view|select|months)\.ts$/,
  /^builder\/(choice|code|colour-verdict|offer|preview)\.ts$/,
  /^download\/(csv|tables)\.ts$/,
];

const IMPURE_MODULES = /^(svelte(\/|$)|node:)/;
const IMPURE_GLOBALS = [
  'document',
  'window',
  'process',
  'navigator',
  'localStorage',
  'sessionStorage',
];

/** Libraries that one file alone may know, so that another can take their place. */
const OWNERS = [
  [
    /^(protomaps-)?leaflet(\/|$)/,
    /^map\/(leaflet-map|leaflet-modules\.d|raster-tiles|vector-tiles)\.ts$/,
  ],
  [/^scrollama(\/|$)/, /^reading\/steps\.ts$/],
];

/** A kind of timeline has one folder: of its files, these belong to the rooms of the schema and of the check. */
const PART = /^timeline\/kinds\/(?:[\w-]+\/)?(schema|rules)\.ts$/;
const ROOMS_OF_PARTS = { schema: 'schema', rules: 'check' };

/** @param {string} file as seen from `src`, with `/` */
export function roomOf(file) {
  const part = /** @type {keyof ROOMS_OF_PARTS | undefined} */ (PART.exec(file)?.[1]);
  if (part) return ROOMS_OF_PARTS[part];
  const folders = file.split('/').slice(0, -1);
  while (folders.length > 1 && !(folders.join('/') in ROOMS)) folders.pop();
  return folders.join('/');
}

/** @param {string} file as seen from `src` */
export const isPure = (file) =>
  PURE_ROOMS.includes(roomOf(file)) || PURE_FILES.some((pure) => pure.test(file));

/**
 * @param {string} file the importer, as seen from `src`
 * @param {string} module what it imports, as written
 * @returns {string | undefined} why it may not
 */
function refusal(file, module) {
  const owner = OWNERS.find(([library]) => library.test(module));
  if (owner && !owner[1].test(file))
    return `${module} is imported by one file alone (.config/rooms.js)`;
  if (IMPURE_MODULES.test(module) && isPure(file))
    return `${file} is pure: it may not import ${module}`;
  if (!module.startsWith('.')) return undefined;
  const target = posix.join(posix.dirname(file), module.replace(/\?.*$/, ''));
  if (target.startsWith('..')) return undefined;
  const [from, to] = [roomOf(file), roomOf(target)];
  if (!(from in ROOMS)) return `the room ${from} is not listed in .config/rooms.js`;
  const may = from === '' || from === to || ROOMS[from].includes(to);
  return may ? undefined : `${from} may not import ${to} (.config/rooms.js)`;
}

/** @type {import('eslint').Rule.RuleModule} */
export const rooms = {
  meta: { type: 'problem', schema: [] },
  create(context) {
    const file = posix
      .relative(context.cwd.replaceAll('\\', '/'), context.filename.replaceAll('\\', '/'))
      .replace(/^src\//, '');
    const look = (/** @type {any} */ source) => {
      if (typeof source?.value !== 'string') return;
      const message = refusal(file, source.value);
      if (message) context.report({ node: source, message });
    };
    return {
      ImportDeclaration: ({ source }) => look(source),
      ExportNamedDeclaration: ({ source }) => look(source),
      ExportAllDeclaration: ({ source }) => look(source),
      ImportExpression: ({ source }) => look(source),
      TSImportType: (/** @type {any} */ { source, argument }) => look(source ?? argument?.literal),
      'Program:exit'() {
        if (!isPure(file)) return;
        const { globalScope } = context.sourceCode.scopeManager;
        for (const name of IMPURE_GLOBALS) {
          const known = globalScope?.set.get(name);
          for (const { identifier } of known?.defs.length === 0 ? known.references : [])
            context.report({
              node: identifier,
              message: `${file} is pure: it may not use ${name}`,
            });
        }
      },
    };
  },
};
