/** What makes the stage answer to pointers and keys: a chunk of its own, fetched when the page is at rest. */
export { default as Pointable } from '../graphic/Pointable.svelte';
export { default as DownloadMenu } from '../download/DownloadMenu.svelte';
export { placeTargets } from '../map/map-targets.ts';
export { toolsOf } from '../timeline/kinds/tools.ts';
export { default as DetailCard } from './DetailCard.svelte';
export { eventsAt } from './pointed.ts';
