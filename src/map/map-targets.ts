/** The targets on the map, for pointer and keys. */
import type { Target } from '../graphic/pointing.ts';
import type { MapLayout } from './map-layout.ts';
import { projector, type Size, type View } from './projection.ts';

/** @returns the marked places in view, the main ones first; positions in px of the map. */
export function placeTargets(layout: MapLayout, view: View, size: Size): Target[] {
  const project = projector(view, size);
  return layout.marks.map(({ place }) => ({
    id: place.id,
    name: place.name,
    ...project(place),
    reach: 0,
  }));
}
