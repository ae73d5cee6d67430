/** The alternatives of the story's graphics, held against what the graphics show. */
import { describe, expect, it } from 'vitest';
import { storyOf } from '../support/story-of.ts';

const story = storyOf('data/story.json');
const shown = [
  { name: 'the opening', ...story.story.opening },
  ...story.chapters.flatMap(({ id, steps }) =>
    steps.map(({ id: step, alt, scene }) => ({ name: `${id}/${step}`, alt, scene })),
  ),
];

const MONTHS =
  'January February March April May June July August September October November December'.split(
    ' ',
  );

const nameOf = (list: readonly { id: string; name: string }[], id: string) =>
  list.find((each) => each.id === id)?.name ?? id;

/** @returns how the text must say when an event was: by its month, or by its year where the window spans several */
function timeOf(date: string, { from, to }: { from: string; to: string }): string {
  const [year = '', month] = date.split('-');
  const spans = Number(to.slice(0, 4)) - Number(from.slice(0, 4));
  return spans > 1 || month === undefined ? year : (MONTHS[Number(month) - 1] ?? '');
}

describe.each(shown)('the alternative of $name', ({ alt, scene }) => {
  it('names the countries that are filled, and the arcs', () => {
    const filled = scene.map.highlight.map((id) => nameOf(story.actors, id));
    const arcs = scene.map.links.map(
      (id) => story.links.find((link) => link.id === id)?.label?.replace(/[“”]/g, '') ?? id,
    );
    expect([...filled, ...arcs].filter((name) => !alt.includes(name))).toEqual([]);
  });

  it('says when that was which stands out on the timeline', () => {
    const focused = story.events.filter(({ id }) => scene.timeline.focus?.includes(id));
    const times = focused.map(({ date }) => timeOf(date, scene.timeline));
    expect(times.filter((time) => !alt.includes(time))).toEqual([]);
  });

  it('stands by itself', () => {
    expect(alt).not.toMatch(/stays? (?:on|as)|as before|the same/);
    expect(alt.length).toBeGreaterThan(60);
  });
});

it('are held against what most graphics show', () => {
  const count = (has: (scene: (typeof shown)[number]['scene']) => boolean) =>
    shown.filter(({ scene }) => has(scene)).length;
  expect(count(({ map }) => map.highlight.length > 0)).toBeGreaterThan(40);
  expect(count(({ map }) => map.links.length > 0)).toBeGreaterThan(20);
  expect(count(({ timeline }) => (timeline.focus ?? []).length > 0)).toBeGreaterThan(40);
});
