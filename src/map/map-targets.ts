/** What can be pointed at on the map: the places in sight, the main ones first. */
import type { Target } from '../graphic/pointing.ts';
import type { MapLayout } from './map-layout.ts';
import { projector, type Size, type View } from './projection.ts';

/** @returns the marked places; px on the screen. */
export function placeTargets(layout: MapLayout, view: View, size: Size): Target[] {
  const project = projector(view, size);
  return layout.marks.map(({ place }) => ({
    id: place.id,
    name: place.name,
    ...project(place),
    reach: 0,
  }));
}
