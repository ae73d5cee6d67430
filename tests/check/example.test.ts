import { describe, expect, it } from 'vitest';
import { checkStory } from '../../src/check/check.ts';
import { VALID } from '../support/small-story.ts';

type Entry = Record<string, unknown>;

function load(): Entry {
  return JSON.parse(VALID) as Entry;
}

/** The dataset without what stands at a path of keys. */
function without(...path: string[]): Entry {
  const story = load();
  const last = path.pop() ?? '';
  const around = path.reduce((at, key) => at[key] as Entry, story);
  Reflect.deleteProperty(around, last);
  return story;
}

function expectedIn(story: Entry, key: string): string | undefined {
  const { problems } = checkStory(JSON.stringify(story), 'story.json');
  return problems.find(({ message }) => message === `"${key}" is missing`)?.expected;
}

describe('what is said of a key that is missing', () => {
  it.each([
    ['events.0.sources', 'a list in [ ]; for example "sources": ["report"]'],
    ['events.0.place', 'The id of an entry in "places"; for example "place": "suva"'],
    ['events.0.status', 'one of confirmed, reported, disputed; for example "status": "confirmed"'],
    [
      'events.0.date',
      'A day "2024-07-09", a month "2024-07" or a year "2024": as precise as is known.',
    ],
    ['story.revision', 'a number without quotation marks; for example "revision": 1'],
    [
      'places.0.lat',
      'Degrees north, from -90 to 90; negative south of the equator; for example "lat": 40.38',
    ],
    [
      'chapters.0.steps.0.sources',
      'The sources that support the text; for example "sources": ["report"]; or "sources": [] with "claims": "none", if the step states no facts',
    ],
    [
      'chapters.0.steps.0.scene.timeline',
      'an entry in { }; for example "timeline": { "show": "chronology", "from": "2024-07-09", "to": "2024-07-09" }',
    ],
    [
      'chapters.0.steps.0.scene.map.frame',
      'What the map must show: a list of place ids, or a box { north, south, east, west }; for example "frame": ["suva"]',
    ],
    ['timelines.1.series', 'a list in [ ]; for example "series": ["fiji-passengers"]'],
  ])('shows %s as it could stand there', (path, expected) => {
    const keys = path.split('.');
    expect(expectedIn(without(...keys), keys.at(-1) ?? '')).toBe(expected);
  });

  it('has an example without an id where the dataset has none', () => {
    const story = without('events', '0', 'sources');
    expect(expectedIn({ ...story, sources: 'none' }, 'sources')).toContain('"sources": ["…"]');
  });

  it('hints at what lies deep inside', () => {
    expect(expectedIn(without('chapters'), 'chapters')).toBe(
      'a list in [ ]; for example "chapters": [{ "id": "first-chapter", "title": "…", "steps": [{ … }] }]',
    );
  });

  it.each([
    ['places', 'baku'],
    ['actors', 'azerbaijan'],
    ['themes', 'energy'],
    ['events', 'gas-to-europe'],
    ['timelines', 'chronology'],
    ['sources', 'annual-report'],
  ])('shows an id of %s that is like one', (list, id) => {
    expect(expectedIn(without(list), list)).toContain(`"${list}": [{ "id": "${id}"`);
  });
});
