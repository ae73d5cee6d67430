/** An invented world of two hundred years for generated stories: who, where, what about, and as many events as wanted. */
import type { StoryFile } from '../schema/story.ts';

/** Pseudo-random numbers, the same on every machine. */
export interface Random {
  /** A whole number from 0 up to, but without, `end`. */
  below: (end: number) => number;
  /** One of a list that is not empty. */
  pick: <T>(list: readonly T[]) => T;
  /** True in so many cases of a hundred. */
  percent: (share: number) => boolean;
}

/** Mulberry32 (T. Ettinger, public domain): 32 bits of state, enough for test data. */
export function createRandom(seed: number): Random {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (end: number) => Math.floor(next() * end);
  return {
    below,
    pick<T>(list: readonly T[]): T {
      if (list.length === 0) throw new RangeError('nothing to pick from');
      return list[below(list.length)] as T;
    },
    percent: (share) => below(100) < share,
  };
}

const COLOURS = ['blue', 'red', 'green', 'violet', 'amber', 'teal'] as const;
const KINDS = ['capital', 'city', 'headquarters', 'site', 'region'] as const;
const SYLLABLES = ['al', 'ber', 'cor', 'dan', 'esk', 'for', 'gar', 'hol', 'ist', 'kar', 'lun'];

export const THEMES = ['treaties', 'trade', 'borders', 'energy', 'defence', 'letters'];
const LARGE_POWERS = 6;
const ACTORS = 24;
const PLACES = 120;

/** @returns ids `name-1` to `name-n` */
function ids(name: string, count: number): string[] {
  return Array.from({ length: count }, (_, i) => `${name}-${i + 1}`);
}

const ACTOR_IDS = ids('actor', ACTORS);
export const POWER_IDS = ACTOR_IDS.slice(0, LARGE_POWERS);
export const PLACE_IDS = ids('place', PLACES);

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/** @returns an invented name of two or three syllables */
function nameFrom(random: Random): string {
  const count = 2 + random.below(2);
  return capital(Array.from({ length: count }, () => random.pick(SYLLABLES)).join(''));
}

function colourAt(i: number) {
  return COLOURS[i % COLOURS.length] ?? 'grey';
}

type World = Pick<StoryFile, 'places' | 'actors' | 'themes' | 'linkKinds' | 'links'>;

/** @returns six themes, 24 actors and at most 120 places, with links between the main four */
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

export const FIRST_YEAR = 1825;
export const LAST_YEAR = 2024;
const YEARS = LAST_YEAR - FIRST_YEAR + 1;

type EventEntry = StoryFile['events'][number];

const DEEDS = ['Envoys sign', 'Ministers reject', 'The assembly ratifies', 'Both sides renew'];
const THINGS = ['a treaty of friendship', 'the tariff on grain', 'the line of the frontier'];
const ENDS = [
  'after a week of talks',
  'over protests at home',
  'with two reservations',
  'by cable',
];
const SENTENCES = [
  'The text had been ready for months, and the last dispute was over who would sign first.',
  'Two newspapers printed the terms before the ministry had confirmed that there were any.',
  'Neither delegation spoke to the press; a communiqué followed on the next morning.',
  'The vote was closer than the government had said it would be.',
  'Later accounts differ on what was promised and to whom.',
  'Trade through the straits went on as before, and so did the letters.',
];

function two(number: number): string {
  return String(number).padStart(2, '0');
}

/** Half of the events are in the last fifth of the time, as in most archives. */
function yearFrom(random: Random): number {
  const span = random.percent(50) ? YEARS / 5 : YEARS;
  return LAST_YEAR - random.below(span);
}

/** Four dates of five are to the day, the others to the month or the year; some events last. */
function datesFrom(random: Random): Pick<EventEntry, 'date' | 'end'> {
  const year = yearFrom(random);
  const month = `${year}-${two(1 + random.below(12))}`;
  if (random.percent(6)) return { date: `${year}` };
  if (random.percent(14)) return { date: month };
  const date = `${month}-${two(1 + random.below(20))}`;
  if (!random.percent(8)) return { date };
  const isLong = random.percent(40) && year < LAST_YEAR;
  return { date, end: isLong ? `${year + 1}` : `${month}-${two(21 + random.below(8))}` };
}

function summaryFrom(random: Random): string {
  const count = 2 + random.below(2);
  // Random names make the texts as hard to compress as real ones.
  const said = Array.from({ length: count }, () => {
    return `${nameFrom(random)} of ${nameFrom(random)}: ${random.pick(SENTENCES)}`;
  });
  return `*${random.pick(ENDS)}.* ${said.join(' ')}`;
}

function generateEvent(i: number, sources: readonly string[], random: Random): EventEntry {
  const power = random.pick(POWER_IDS);
  const other = ACTOR_IDS[i % ACTOR_IDS.length] ?? power;
  const deed = [random.pick(DEEDS), random.pick(THINGS), 'at', nameFrom(random)].join(' ');
  return {
    id: `event-${i + 1}`,
    ...datesFrom(random),
    title: `${deed} (${i + 1})`,
    summary: summaryFrom(random),
    actors: other === power ? [power] : [power, other],
    place: PLACE_IDS[i % PLACE_IDS.length] ?? 'place-1',
    theme: THEMES[i % THEMES.length] ?? 'treaties',
    sources: [sources[i % sources.length] ?? 'source-1'],
    status: random.percent(80) ? 'confirmed' : random.percent(60) ? 'reported' : 'disputed',
    ...(i % 50 === 0
      ? { note: 'The day is not certain; see [the same year](event:event-1).' }
      : {}),
  };
}

/** @returns events in no order of time, as in a file that grew */
export function generateEvents(
  count: number,
  sources: readonly string[],
  random: Random,
): EventEntry[] {
  return Array.from({ length: count }, (_, i) => generateEvent(i, sources, random));
}
