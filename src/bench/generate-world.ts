/** An invented world for generated stories: who, where, and what about. */
import type { StoryFile } from '../schema/story.ts';
import type { Random } from './random.ts';

const COLOURS = ['blue', 'red', 'green', 'violet', 'amber', 'teal'] as const;
const KINDS = ['capital', 'city', 'headquarters', 'site', 'region'] as const;
const SYLLABLES = ['al', 'ber', 'cor', 'dan', 'esk', 'for', 'gar', 'hol', 'ist', 'kar', 'lun'];

export const THEMES = ['treaties', 'trade', 'borders', 'energy', 'defence', 'letters'];
const LARGE_POWERS = 6;
const ACTORS = 24;
const PLACES = 120;

/** @returns ids `name-1` … `name-n`. */
function ids(name: string, count: number): string[] {
  return Array.from({ length: count }, (_, i) => `${name}-${i + 1}`);
}

export const ACTOR_IDS = ids('actor', ACTORS);
export const POWER_IDS = ACTOR_IDS.slice(0, LARGE_POWERS);
export const PLACE_IDS = ids('place', PLACES);

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/** @returns an invented name of two or three syllables. */
export function nameFrom(random: Random): string {
  const count = 2 + random.below(2);
  return capital(Array.from({ length: count }, () => random.pick(SYLLABLES)).join(''));
}

function colourAt(i: number) {
  return COLOURS[i % COLOURS.length] ?? 'grey';
}

export type World = Pick<StoryFile, 'places' | 'actors' | 'themes' | 'linkKinds' | 'links'>;

/** @returns six themes, 24 actors and at most 120 places, with links between the main four. */
export function generateWorld(places: readonly string[], random: Random): World {
  return {
    themes: THEMES.map((id, i) => ({ id, name: capital(id), colour: colourAt(i) })),
    actors: ACTOR_IDS.map((id, i) => ({
      id,
      name: nameFrom(random),
      kind: 'state',
      colour: colourAt(i),
    })),
    places: places.map((id, i) => ({
      id,
      name: nameFrom(random),
      lat: 30 + random.below(3000) / 100,
      lng: -10 + random.below(9000) / 100,
      kind: KINDS[i % KINDS.length] ?? 'city',
      actor: ACTOR_IDS[i % ACTORS] ?? 'actor-1',
      ...(i < 4 ? { role: 'main' as const } : {}),
    })),
    linkKinds: [{ id: 'pact', name: 'Pact', colour: 'blue' }],
    links: [2, 3, 4].map((to) => ({
      id: `link-${to}`,
      from: 'place-1',
      to: `place-${to}`,
      kind: 'pact',
      label: 'A pact',
    })),
  };
}
