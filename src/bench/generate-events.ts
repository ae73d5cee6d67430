/** Invented events over two hundred years, as many as wanted, as dense and as long-winded as real ones. */
import type { StoryFile } from '../schema/story.ts';
import { ACTOR_IDS, nameFrom, PLACE_IDS, POWER_IDS, THEMES } from './generate-world.ts';
import type { Random } from './random.ts';

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

/** Half of the events lie in the last fifth of the time, as in most archives. */
function yearFrom(random: Random): number {
  const span = random.percent(50) ? YEARS / 5 : YEARS;
  return LAST_YEAR - random.below(span);
}

/** Four of five are known to the day, the others to the month or the year; some last. */
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
  // Names keep the texts as hard to compress as real ones.
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

/** @returns the events in no order of time, as a file that grew has them. */
export function generateEvents(
  count: number,
  sources: readonly string[],
  random: Random,
): EventEntry[] {
  return Array.from({ length: count }, (_, i) => generateEvent(i, sources, random));
}
