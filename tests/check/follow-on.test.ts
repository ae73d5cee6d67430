import { describe, expect, it } from 'vitest';
import { checkStory } from '../../src/check/check.ts';
import { VALID } from '../support/small-story.ts';

type Entry = Record<string, unknown>;

/** The small story with other values at these paths of keys; undefined takes out what is there. */
function tell(changes: Record<string, unknown>): string[] {
  const story = JSON.parse(VALID) as Entry;
  for (const [path, value] of Object.entries(changes)) {
    const keys = path.split('.');
    const last = keys.pop() ?? '';
    keys.reduce((at, key) => at[key] as Entry, story)[last] = value;
  }
  const { problems } = checkStory(JSON.stringify(story), 'story.json');
  return problems.map(({ message }) => message);
}

const ACTOR = { id: 'plan', name: 'Plan', kind: 'person', colour: 'red' };
const TIMELINE = 'chapters.0.steps.0.scene.timeline';

describe('one mistake', () => {
  it.each<[string, Record<string, unknown>, string]>([
    ['no chapters', { chapters: [] }, 'the list is empty'],
    ['chapters left out', { chapters: undefined }, '"chapters" is missing'],
    ['steps left out', { 'chapters.0.steps': undefined }, '"steps" is missing'],
    ['a scene left out', { 'chapters.0.steps.0.scene': undefined }, '"scene" is missing'],
    ['no timelines', { timelines: [] }, 'the list is empty'],
    ['timelines left out', { timelines: undefined }, '"timelines" is missing'],
    ['no places', { places: [] }, 'the list is empty'],
    ['events left out', { events: undefined }, '"events" is missing'],
    ['an id left out', { 'events.0.id': undefined }, '"id" is missing'],
    ['a lane misspelt', { 'timelines.0.lanes.0': 'plann' }, 'there is no theme or actor "plann"'],
    ['a theme misspelt', { 'events.0.theme': 'plann' }, 'there is no theme "plann"'],
    ['no lanes', { 'timelines.0.lanes': [] }, 'the list is empty'],
    [
      'a link misspelt',
      { 'chapters.0.steps.0.scene.map.links.0': 'crosing' },
      'there is no link "crosing"',
    ],
    [
      'a key misspelt',
      {
        'chapters.0.steps.0.scene.map.links': undefined,
        'chapters.0.steps.0.scene.map.lnks': ['crossing'],
      },
      '"lnks" is not a key of this entry',
    ],
    [
      'themes left out, and a lane that is an actor too',
      { themes: undefined, 'actors.1': ACTOR },
      '"themes" is missing',
    ],
    ['a wrong excuse', { 'chapters.0.steps.1.claims': 'non' }, '"non" is not allowed here'],
    ['a list for an entry', { 'places.0': [] }, 'wrong type: a list'],
    ['a list for a scene', { 'chapters.0.steps.0.scene': [] }, 'wrong type: a list'],
    ['a list for a timeline', { 'timelines.0': [] }, 'wrong type: a list'],
    ['a text for a timeline', { 'timelines.0': 'x' }, 'wrong type: "x"'],
    [
      'a window turned round',
      { [`${TIMELINE}.from`]: '2023', [`${TIMELINE}.to`]: '2020' },
      '2020 is earlier than 2023, when the window begins',
    ],
    [
      'an event turned round',
      { 'events.0.date': '2023-05-03', [`${TIMELINE}.to`]: '2022', 'events.0.end': '2019' },
      '2019 is earlier than 2023-05-03, when the event begins',
    ],
  ])('is told once: %s', (_, changes, message) => {
    expect(tell(changes)).toEqual([message]);
  });

  it('is told once of an id in the wrong form, wherever that is named', () => {
    const changes = {
      'links.0.id': 'Crossing',
      'chapters.0.steps.0.scene.map.links.0': 'Crossing',
    };
    expect(tell(changes)).toEqual(['wrong format: "Crossing"']);
  });

  it.each<[string, Record<string, unknown>, string[]]>([
    [
      'two references to nothing',
      { 'events.0.place': 'nowhere', 'events.1.place': 'elsewhere' },
      ['there is no place "nowhere"', 'there is no place "elsewhere"'],
    ],
    [
      'a wrong number, and a link that nothing names',
      { 'places.0.lat': 'south', 'chapters.0.steps.0.scene.map.links': [] },
      ['wrong type: "south"', 'the link "crossing" is never used'],
    ],
    [
      'a window turned round, and an event outside another',
      {
        'story.opening.scene.timeline.from': '2024',
        'story.opening.scene.timeline.to': '2020',
        [`${TIMELINE}.from`]: '2022',
      },
      [
        '2020 is earlier than 2024, when the window begins',
        'the event "talk" is outside the window, 2022 to 2023',
      ],
    ],
    [
      'an id that is taken, and one that is nowhere',
      { 'events.1.id': 'talk', 'timelines.1.annotations.0': 'party' },
      ['the id "talk" is already used by events[0]', 'there is no event "party"'],
    ],
  ])('hides no other: %s', (_, changes, messages) => {
    expect(tell(changes)).toEqual(expect.arrayContaining(messages));
  });
});
