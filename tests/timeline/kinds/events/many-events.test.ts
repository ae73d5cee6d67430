/** Ten thousand events on one chart: what a step draws is bounded by its width, not by their number. */
import { describe, expect, it } from 'vitest';
import { stringsFor } from '../../../../src/i18n/strings.ts';
import { stageData } from '../../../../src/story/stage.ts';
import { layoutEvents } from '../../../../src/timeline/kinds/events/event-layout.ts';
import { fillLanes } from '../../../../src/timeline/kinds/events/lanes.ts';
import { windowOf } from '../../../../src/timeline/window.ts';
import { generatedStory } from '../../../support/generated.ts';

const data = stageData(generatedStory(10_000));
const WORDS = stringsFor('en').graphics;
const SIZES = [
  { width: 360, height: 170 },
  { width: 850, height: 300 },
];

const scenes = data.steps.flatMap(({ id, scene }) => {
  const timeline = data.timelines.find((each) => each.id === scene.timeline.show);
  return timeline?.kind === 'events' ? [{ id, scene: scene.timeline, timeline }] : [];
});

describe.each(scenes)('at $id', ({ scene, timeline }) => {
  const lanes = fillLanes(timeline, data);

  it.each(SIZES)('$width px hold no more marks than have room', (size) => {
    const layout = layoutEvents(lanes, windowOf(scene), scene.focus, size, WORDS);
    const drawn = layout.marks.length + layout.clusters.length;
    // Each lane's marks with a dot's room to the next, and what is in focus; or few events at all.
    const room = (lanes.length * size.width) / 23 + scene.focus.length;
    expect(drawn).toBeLessThanOrEqual(Math.max(200, room));
  });

  it('loses no event of the window', () => {
    const window = windowOf(scene);
    const inside = lanes
      .flatMap(({ events }) => events)
      .filter(({ start, end }) => end > window.start && start < window.end);
    const layout = layoutEvents(lanes, window, scene.focus, { width: 850, height: 300 }, WORDS);
    const shown = [
      ...layout.marks.map(({ event }) => event),
      ...layout.clusters.flatMap(({ events }) => events),
    ];
    expect(new Set(shown).size).toBe(shown.length);
    expect(shown).toHaveLength(inside.length);
  });
});

it('fills the lanes of a timeline once', () => {
  const [timeline] = data.timelines;
  if (timeline?.kind !== 'events') throw new Error('a chronology was expected');
  expect(fillLanes(timeline, data)).toBe(fillLanes(timeline, data));
});
