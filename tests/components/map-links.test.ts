import { cleanup, render } from '@testing-library/svelte';
import { afterEach, expect, it } from 'vitest';
import MapLinks from '../../src/map/MapLinks.svelte';
import { linksOf } from '../../src/map/scene-marks.ts';
import { secondStory } from '../support/stage-data.ts';

const { data } = secondStory();

afterEach(cleanup);

function draw() {
  const links = linksOf(data.opening.scene.map, data);
  const view = { center: { lat: -20, lng: 178 }, zoom: 4 };
  const size = { width: 800, height: 600 };
  return render(MapLinks, { links, labels: new Map(), view, size, live: true }).container;
}

it('gives the same link its own mask in each map of a page', () => {
  draw();
  draw();
  const masks = [...document.querySelectorAll('mask')];
  expect(masks.length).toBe(2 * data.opening.scene.map.links.length);
  expect(new Set(masks.map(({ id }) => id)).size).toBe(masks.length);
  for (const mask of masks) {
    expect(document.querySelector(`[mask="url(#${mask.id})"]`)).not.toBeNull();
  }
});
