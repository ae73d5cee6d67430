import { expect, it } from 'vitest';
import { exploreScene } from '../../src/explore/explore-scene.ts';
import { stageData } from '../../src/story/stage.ts';
import { storyOf } from '../support/story-of.ts';

const data = stageData(storyOf('data/story.json'));
const WINDOW = { from: '1991', to: '2026' };
const frameOf = (events: typeof data.events) =>
  exploreScene(events, WINDOW, [], 'Events', data).scene.map.frame;

it('frames all events as the story opens: they may lie all over the world', () => {
  expect(frameOf(data.events)).toEqual(data.opening.scene.map.frame);
});

it('frames the places of those that are chosen', () => {
  const [one, ...others] = data.events;
  const other = others.find(({ place }) => place !== one?.place);
  if (!one || !other) throw new Error('events at two places were expected');
  expect(frameOf([one, other, one])).toEqual([one.place, other.place]);
});

it('keeps the story’s frame where nothing is left to show', () => {
  expect(frameOf([])).toEqual(data.opening.scene.map.frame);
});
