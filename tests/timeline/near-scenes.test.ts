import { expect, it } from 'vitest';
import { scenesAround } from '../../src/timeline/near-scenes.svelte.ts';
import { secondStory } from '../support/stage-data.ts';

const { data } = secondStory();
const path = [data.opening, ...data.steps].map(({ scene }) => scene.timeline);

it('looks ahead one step, and back one, from the opening to the last step', () => {
  for (const [i, scene] of path.entries()) {
    const around = [path[i + 1], path[i - 1]].filter((near) => near !== undefined);
    expect(scenesAround(scene, data)).toEqual(around);
  }
});

it('expects nothing around a scene that is no step’s', () => {
  expect(scenesAround({ ...data.opening.scene.timeline }, data)).toEqual([]);
});
