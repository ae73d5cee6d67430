/** The alternatives of the story's graphics, held against what the graphics show. */
import { describe, expect, it } from 'vitest';
import { storyOf } from '../support/story-of.ts';

const story = storyOf('data/story.json');
const steps = story.chapters.flatMap(({ id, steps }) =>
  steps.map((step) => ({ name: `${id}/${step.id}`, ...step })),
);

const MONTHS =
  'January February March April May June July August September October November December'.split(
    ' ',
  );

/** Every way in which a text may say when it was: the month, or the year. */
function timesOf(date: string): string[] {
  const [year = '', month] = date.split('-');
  return [year, ...(month ? [MONTHS[Number(month) - 1] ?? ''] : [])];
}

const nameOf = (list: readonly { id: string; name: string }[], id: string) =>
  list.find((each) => each.id === id)?.name ?? id;

describe.each(steps)('the alternative of $name', ({ alt, scene }) => {
  it('names the countries that are filled', () => {
    for (const id of scene.map.highlight) expect(alt).toContain(nameOf(story.actors, id));
  });

  it('names the arcs', () => {
    for (const id of scene.map.links) {
      const label = story.links.find((link) => link.id === id)?.label ?? id;
      expect(alt).toContain(label.replace(/[“”]/g, ''));
    }
  });

  it('says when that was which stands out on the timeline', () => {
    for (const id of scene.timeline.focus ?? []) {
      const event = story.events.find((each) => each.id === id);
      if (!event) continue;
      expect(timesOf(event.date).filter((time) => alt.includes(time))).not.toEqual([]);
    }
  });

  it('stands by itself', () => {
    expect(alt).not.toMatch(/stays? (?:on|as)|as before|the same/);
    expect(alt.length).toBeGreaterThan(60);
  });
});
