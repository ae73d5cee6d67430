/** The house's rules for code, among them the one way in which its rooms may import each other. */
import js from '@eslint/js';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import tseslint from 'typescript-eslint';

/** The rooms that build on all others. */
const ABOVE = [
  'reader',
  'card',
  'share',
  'publish',
  'page',
  'explore',
  'frame',
  'loader',
  'builder',
  'entry',
  'build',
  'bench',
  'cli',
];

/** What a reader of the page itself meets; the host's side of an embed knows none of it. */
const PAGE = ['story', 'graphic', 'i18n', 'timeline', 'map', 'scroll', 'download'];

/** Each room with the rooms that it may not look into. Whatever is not named here, it may. */
const CLOSED = {
  story: ['graphic', 'i18n', 'timeline', 'map', 'scroll', 'download', ...ABOVE],
  i18n: ['graphic', 'timeline', 'map', 'scroll', 'download', ...ABOVE],
  graphic: ['timeline', 'map', 'scroll', 'download', ...ABOVE],
  timeline: ['map', 'scroll', 'download', ...ABOVE],
  map: ['timeline', 'scroll', 'download', ...ABOVE],
  scroll: ['timeline', 'map', 'download', ...ABOVE],
  download: ['timeline', 'map', 'scroll', ...ABOVE],
  card: [
    'timeline',
    'scroll',
    'download',
    'page',
    'explore',
    'builder',
    'frame',
    'entry',
    'build',
    'bench',
    'cli',
  ],
  share: [
    'graphic',
    'timeline',
    'map',
    'page',
    'explore',
    'builder',
    'entry',
    'build',
    'bench',
    'cli',
  ],
  publish: [
    'graphic',
    'timeline',
    'map',
    'scroll',
    'page',
    'explore',
    'builder',
    'entry',
    'build',
    'bench',
    'cli',
  ],
  reader: [
    'timeline',
    'map',
    'scroll',
    'download',
    'page',
    'explore',
    'builder',
    'entry',
    'build',
    'bench',
    'cli',
  ],
  page: ['reader', 'explore', 'frame', 'loader', 'builder', 'entry', 'build', 'bench', 'cli'],
  explore: ['frame', 'loader', 'builder', 'entry', 'build', 'bench', 'cli'],
  embed: [...PAGE, ...ABOVE],
  frame: ['explore', 'loader', 'builder', 'entry', 'build', 'bench', 'cli'],
  loader: [...PAGE, ...ABOVE.filter((room) => room !== 'loader')],
  builder: [
    'graphic',
    'timeline',
    'map',
    'scroll',
    'page',
    'reader',
    'explore',
    'frame',
    'loader',
    'entry',
    'build',
    'bench',
    'cli',
  ],
  entry: ['build', 'bench', 'cli'],
  build: ['bench', 'cli'],
  bench: ['cli'],
};

const LEAFLET = {
  regex: '^(protomaps-)?leaflet',
  message:
    'Only src/map/leaflet-map.ts imports Leaflet, and raster- and vector-tiles.ts its layers of tiles.',
};
const SCROLLAMA = {
  regex: '^scrollama(/|$)',
  message: 'Only src/scroll/steps.ts imports Scrollama.',
};
const IMPURE = {
  regex: '^(svelte(/|$)|node:)',
  message: 'This room is pure: no Svelte, no file system, no DOM.',
};

/**
 * @param {string[]} files
 * @param {string[]} closed
 * @param {object[]} patterns
 */
function imports(files, closed, patterns) {
  const rooms = {
    regex: `^\\.\\./(\\.\\./)*(${closed.join('|')})/`,
    message:
      'Imports point one way: story ← graphic, i18n ← timeline, map, scroll, download ← page ← explore ← entry.',
  };
  const all = closed.length > 0 ? [rooms, ...patterns] : patterns;
  return { files, rules: { 'no-restricted-imports': ['error', { patterns: all }] } };
}

export default tseslint.config(
  { ignores: ['**/node_modules/', '**/dist/', '**/.svelte-kit/'] },
  js.configs.recommended,
  tseslint.configs.strict,
  tseslint.configs.stylistic,
  svelte.configs.recommended,
  {
    languageOptions: { globals: { ...globals.browser, ...globals.node } },
    rules: {
      '@typescript-eslint/dot-notation': 'off',
      'no-console': 'off',
      'svelte/prefer-writable-derived': 'error',
    },
  },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { parserOptions: { parser: tseslint.parser } },
  },
  imports(['src/**'], [], [LEAFLET, SCROLLAMA]),
  ...Object.entries(CLOSED).map(([room, closed]) =>
    imports([`src/${room}/**`], closed, [LEAFLET, SCROLLAMA]),
  ),
  imports(['src/story/**'], CLOSED.story, [LEAFLET, SCROLLAMA, IMPURE]),
  imports(['src/timeline/*.ts'], CLOSED.timeline, [LEAFLET, SCROLLAMA, IMPURE]),
  imports(['src/map/*.ts'], CLOSED.map, [LEAFLET, SCROLLAMA, IMPURE]),
  imports(['src/map/{leaflet-map,leaflet-modules.d,raster-tiles,vector-tiles}.ts'], CLOSED.map, [
    SCROLLAMA,
  ]),
  imports(['src/scroll/steps.ts'], CLOSED.scroll, [LEAFLET]),
  imports(['src/explore/{view,select,months}.ts'], CLOSED.explore, [LEAFLET, SCROLLAMA, IMPURE]),
  imports(['src/embed/**'], CLOSED.embed, [LEAFLET, SCROLLAMA, IMPURE]),
  imports(['src/builder/{choice,code,colour-verdict,offer,preview}.ts'], CLOSED.builder, [
    LEAFLET,
    SCROLLAMA,
    IMPURE,
  ]),
  imports(['src/download/{csv,tables}.ts'], CLOSED.download, [LEAFLET, SCROLLAMA, IMPURE]),
);
