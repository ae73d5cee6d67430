/** Which modules share a chunk. The bundler decides, with one exception: what draws stays in one chunk. */

/**
 * The graphics and all that they depend on, without what the page's first script has already and what is loaded later.
 * Split by who else uses parts of it (explore, a framed column), it would cost every reader 1 kB.
 */
const DRAWING = [
  /\/node_modules\/(svelte|clsx|d3-\w+|internmap)\//,
  /(?<!leaflet)\/src\/(map|timeline)\/(?!leaflet-m|raster|vector|[\w/-]*(-targets?|tools|tables?|embeds?|explore|fetch-details|Card)\.)/,
  /\/src\/graphic\/(BothScreens|Icon|Prerendered|round|shapes|task-queue|watch)/,
  /\/src\/labels\//,
  /\/src\/reading\/settled/,
  /\/src\/i18n\/(direction|format)/,
  /\/src\/story\/stage/,
  /\/src\/page\/(Graphics|Guard)/,
];

export const CHUNKS = {
  codeSplitting: {
    includeDependenciesRecursively: false,
    groups: [{ name: 'Graphics', test: (id: string) => DRAWING.some((module) => module.test(id)) }],
  },
};
