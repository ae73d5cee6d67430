/** Stories of any size for the benchmark and the tests: invented, the same for the same count, valid. */
import { parseDate, spanOf } from '../schema/dates.ts';
import type { StoryFile } from '../schema/story.ts';
import {
  createRandom,
  FIRST_YEAR,
  generateEvents,
  generateWorld,
  LAST_YEAR,
  PLACE_IDS,
  POWER_IDS,
  THEMES,
  type Random,
} from './generate-world.ts';

type StepEntry = StoryFile['chapters'][number]['steps'][number];
type Events = StoryFile['events'];

/** From all years to a week, back out, and across to other times and timelines. */
const WINDOWS = [
  ['by-theme', '1825', '2024'],
  ['by-theme', '1825', '1924'],
  ['by-theme', '1950', '2024'],
  ['by-theme', '2000', '2010'],
  ['by-theme', '2009', '2009'],
  ['by-power', '2009-03', '2009-06'],
  ['by-power', '2009-04-01', '2009-04-14'],
  ['by-power', '1990', '2024'],
  ['figures', '1825', '2024'],
  ['by-power', '1825', '2024'],
  ['by-theme', '1840', '1860'],
  ['by-theme', '1844-02', '1844-09'],
] as const;

const STEPS_A_CHAPTER = 4;

function sourceEntry(i: number): StoryFile['sources'][number] {
  return {
    id: `source-${i + 1}`,
    title: `Dispatches and papers, volume ${i + 1}`,
    publisher: `The ${['Herald', 'Gazette', 'Courier', 'State Archive'][i % 4]} ${i + 1}`,
    url: `https://archive.example/papers/${i + 1}`,
    date: '2025',
    language: 'en',
    kind: 'official',
  };
}

/** @returns up to three of the window's events. */
function focusIn(events: Events, from: string, to: string): string[] {
  const [first, last] = [parseDate(from), parseDate(to)];
  if (!first || !last) throw new RangeError(`no such window: ${from} to ${to}`);
  const inside = events.filter((event) => {
    const { start, end } = spanOf(event);
    return start < last.end && end > first.start;
  });
  return inside.slice(0, 3).map(({ id }) => id);
}

function stepEntry(i: number, events: Events, random: Random): StepEntry {
  const [show, from, to] = WINDOWS[i] ?? WINDOWS[0];
  const focus = show === 'figures' ? [] : focusIn(events, from, to);
  const place = `place-${5 + random.below(20)}`;
  const seen = focus[0] ? `, and [one event](event:${focus[0]}) among them` : '';
  return {
    id: `step-${i + 1}`,
    text: `What happened from ${from} to ${to} is told here${seen}.\n\nMuch of it was decided in [one town](place:${place}).`,
    sources: ['source-1'],
    alt: `The map shows four capitals and a town; the timeline shows ${from} to ${to}.`,
    scene: {
      map: { frame: ['place-1', 'place-2', place], places: [place], links: ['link-2'] },
      timeline: { show, from, to, focus },
    },
  };
}

function chaptersOf(events: Events, random: Random): StoryFile['chapters'] {
  const steps = WINDOWS.map((_, i) => stepEntry(i, events, random));
  return Array.from({ length: Math.ceil(steps.length / STEPS_A_CHAPTER) }, (_, i) => ({
    id: `chapter-${i + 1}`,
    title: `Chapter ${i + 1} of an invented history`,
    steps: steps.slice(i * STEPS_A_CHAPTER, (i + 1) * STEPS_A_CHAPTER),
  }));
}

function seriesEntry(id: string, random: Random): NonNullable<StoryFile['series']>[number] {
  const years = Array.from({ length: LAST_YEAR - FIRST_YEAR + 1 }, (_, i) => FIRST_YEAR + i);
  return {
    id: `spending-${id}`,
    name: `Spending ${id}`,
    short: id,
    actor: id,
    unit: '% of output',
    source: 'source-1',
    figures: years.map((year) => ({ year, value: 1 + random.below(60) / 10 })),
  };
}

const TIMELINES: StoryFile['timelines'] = [
  { id: 'by-theme', kind: 'events', title: 'By theme', lanesBy: 'theme', lanes: THEMES },
  { id: 'by-power', kind: 'events', title: 'By power', lanesBy: 'actor', lanes: POWER_IDS },
  {
    id: 'figures',
    kind: 'series',
    title: 'What they spent',
    series: POWER_IDS.map((id) => `spending-${id}`),
  },
];

const HEAD: StoryFile['story'] = {
  title: 'An invented history of two hundred years',
  standfirst: '*Made to measure the page; nothing in it happened.*',
  byline: 'The benchmark',
  dateline: 'Nowhere',
  published: '2026-01-01',
  updated: '2026-01-01',
  revision: 1,
  language: 'en',
  licence: { name: 'CC0 1.0', url: 'https://creativecommons.org/publicdomain/zero/1.0/' },
  opening: {
    alt: 'Four capitals on a map, and two hundred years on a timeline.',
    scene: {
      map: {
        frame: ['place-1', 'place-2', 'place-3', 'place-4'],
        links: ['link-2', 'link-3', 'link-4'],
      },
      timeline: { show: 'by-theme', from: '1825', to: '2024' },
    },
  },
};

/** A source for every fifth event: archives cite the same papers again and again. */
const EVENTS_A_SOURCE = 5;

/**
 * @param count how many events, at least 30
 * @returns a dataset over two hundred years that passes the check
 */
export function generateStory(count: number, seed = 1): StoryFile {
  const random = createRandom(seed);
  const sources = Array.from({ length: Math.ceil(count / EVENTS_A_SOURCE) }, (_, i) =>
    sourceEntry(i),
  );
  const world = generateWorld(PLACE_IDS.slice(0, count), random);
  const events = generateEvents(
    count,
    sources.map(({ id }) => id),
    random,
  );
  return {
    story: HEAD,
    chapters: chaptersOf(events, random),
    ...world,
    events,
    series: POWER_IDS.map((id) => seriesEntry(id, random)),
    timelines: TIMELINES,
    sources,
  };
}
