/** A scene as marks, arcs and names on a screen: everything that is drawn over the land. */
import type { StageData } from '../story/stage.ts';
import type { MapScene, Place } from '../story/story.ts';
import { boxAround } from '../graphic/box.ts';
import { textWidth } from '../graphic/text-width.ts';
import { unwrap } from './great-circle.ts';
import { layoutLegend, type LegendEntry } from './legend.ts';
import { nameRequest, namesIn, type NamePoint } from './map-names.ts';
import { placeLabels, type LabelRequest, type PlacedLabel } from './place-labels.ts';
import { isInside, pointTo } from './pointers.ts';
import { projector, WORLD, type LatLng, type Point, type Size, type View } from './projection.ts';
import {
  linkKindsOf,
  linksOf,
  litCountries,
  placesOf,
  type LinkLine,
  type LitCountry,
  type PlaceMark,
} from './scene-marks.ts';

/** Font sizes in px. */
export const PLACE_FONT = 15;
export const LINK_FONT = 13;

const MARK_RADIUS = 7;
const LABEL_GAP = 11;
/** The points of an arc (of 33) on which its label may hang, the best first. */
export const LABEL_POINTS: readonly number[] = [16, 12, 20, 9, 23];

/** An arrow at the frame's edge; px on the screen, degrees clockwise from the right. */
export interface Pointer extends PlaceMark, Point {
  degrees: number;
}

export interface MapLayout {
  marks: PlaceMark[];
  links: LinkLine[];
  lit: LitCountry[];
  /** Main places beyond the frame: an arrow at its edge says where they lie. */
  pointers: Pointer[];
  /** Of countries and seas; those without room are left out. */
  names: NamePoint[];
  legend: LegendEntry[];
  /** Labels by the id of their place or link; those without room are left out. */
  labels: Map<string, PlacedLabel>;
}

/** @returns the arc's points on the screen, in one piece across the world's edge. */
export function arcOnScreen(line: readonly LatLng[], view: View, size: Size): Point[] {
  const project = projector(view, size);
  return unwrap(line.map(project), WORLD * 2 ** view.zoom);
}

function labelRequests(
  layout: Pick<MapLayout, 'marks' | 'links' | 'pointers'>,
  view: View,
  size: Size,
): LabelRequest[] {
  const project = projector(view, size);
  const name = (place: Place, anchor: Point, required: boolean): LabelRequest => ({
    id: place.id,
    width: textWidth(place.name, PLACE_FONT),
    height: PLACE_FONT * 1.2,
    anchors: [anchor],
    gap: LABEL_GAP,
    required,
  });
  const label = ({ link, line }: LinkLine): LabelRequest => {
    const points = arcOnScreen(line, view, size);
    return {
      id: link.id,
      width: textWidth(link.label, LINK_FONT),
      height: LINK_FONT * 1.3,
      anchors: LABEL_POINTS.flatMap((i) => points[i] ?? []),
      gap: 6,
    };
  };
  return [
    ...layout.marks.map(({ place }) => name(place, project(place), place.role === 'main')),
    ...layout.pointers.map((pointer) => name(pointer.place, pointer, true)),
    ...layout.links.map(label),
  ];
}

/**
 * @param view where the camera stands (the labels are laid out for it)
 * @returns what to draw. Depends on nothing else, so any way to a step ends in the same picture.
 */
export function layoutMap(scene: MapScene, data: StageData, view: View, size: Size): MapLayout {
  const project = projector(view, size);
  const all = placesOf(scene, data);
  const marks = all.filter(({ place }) => isInside(project(place), size));
  const pointers = all
    .filter((mark) => mark.place.role === 'main' && !marks.includes(mark))
    .map((mark) => ({ ...mark, ...pointTo(project(mark.place), size) }));
  const links = linksOf(scene, data);
  const legend = layoutLegend(linkKindsOf(scene, data), size);
  const taken = [
    ...[...marks.map(({ place }) => project(place)), ...pointers].map((at) =>
      boxAround(at, MARK_RADIUS),
    ),
    ...(legend.box ? [legend.box] : []),
  ];
  const lines = links.flatMap(({ line }) =>
    arcOnScreen(line, view, size).map((at) => boxAround(at, 4)),
  );
  const names = namesIn(data.mapNames, view, size);
  const requests = labelRequests({ marks, pointers, links }, view, size);
  const placed = placeLabels(requests.concat(names.map(nameRequest)), taken, size, lines);
  const labels = new Map(placed.map((label) => [label.id, label]));
  return {
    marks,
    pointers,
    links,
    lit: litCountries(scene, data),
    legend: legend.entries,
    names: names.filter(({ name }) => labels.has(`name ${name.id}`)),
    labels,
  };
}
