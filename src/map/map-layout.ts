/** A scene as marks, arcs and names on a screen: everything that is drawn over the land. */
import type { StageData } from '../story/stage.ts';
import type { Colour, Link, MapScene, Place } from '../story/story.ts';
import { boxAround } from '../graphic/box.ts';
import { textWidth } from '../graphic/text-width.ts';
import { greatCircle, unwrap } from './great-circle.ts';
import { placeLabels, type LabelRequest, type PlacedLabel } from './place-labels.ts';
import { isInside, pointTo } from './pointers.ts';
import { projector, WORLD, type LatLng, type Point, type Size, type View } from './projection.ts';

/** Font sizes in px. */
export const PLACE_FONT = 15;
export const LINK_FONT = 13;

const MARK_RADIUS = 7;
const LABEL_GAP = 11;
/** The points of an arc (of 33) on which its label may hang, the best first. */
export const LABEL_POINTS: readonly number[] = [16, 12, 20, 9, 23];

export interface PlaceMark {
  place: Place;
  colour: Colour;
}

export interface LinkLine {
  link: Link;
  colour: Colour;
  /** The great circle, from the first place to the second. */
  line: LatLng[];
}

/** An arrow at the frame's edge; px on the screen, degrees clockwise from the right. */
export interface Pointer extends PlaceMark, Point {
  degrees: number;
}

export interface MapLayout {
  marks: PlaceMark[];
  links: LinkLine[];
  /** Country codes to fill, each in its actor's colour. */
  lit: { code: string; colour: Colour }[];
  /** Main places beyond the frame: an arrow at its edge says where they lie. */
  pointers: Pointer[];
  /** Labels by the id of their place or link; those without room are left out. */
  labels: Map<string, PlacedLabel>;
}

/** @returns the places a scene marks: the main ones, those it frames or names, and the ends of its links. */
function placesOf(scene: MapScene, data: StageData): Place[] {
  const ends = data.links
    .filter((link) => scene.links.includes(link.id))
    .flatMap((link) => [link.from, link.to]);
  const framed = Array.isArray(scene.frame) ? scene.frame : [];
  const shown = new Set([...framed, ...scene.places, ...ends]);
  const main = data.places.filter((place) => place.role === 'main');
  return [...main, ...data.places.filter((p) => p.role !== 'main' && shown.has(p.id))];
}

function linksOf(scene: MapScene, data: StageData): LinkLine[] {
  const placeOf = new Map(data.places.map((place) => [place.id, place]));
  return data.links
    .filter((link) => scene.links.includes(link.id))
    .flatMap((link) => {
      const [from, to] = [placeOf.get(link.from), placeOf.get(link.to)];
      const colour = data.linkKinds.find((kind) => kind.id === link.kind)?.colour ?? 'grey';
      return from && to ? [{ link, colour, line: greatCircle(from, to) }] : [];
    });
}

function litCountries(scene: MapScene, data: StageData): MapLayout['lit'] {
  return data.actors
    .filter((actor) => scene.highlight.includes(actor.id))
    .flatMap((actor) => actor.countries.map((code) => ({ code, colour: actor.colour })));
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
  const colourOf = (place: Place) =>
    data.actors.find((actor) => actor.id === place.actor)?.colour ?? 'grey';
  const all = placesOf(scene, data).map((place) => ({ place, colour: colourOf(place) }));
  const marks = all.filter(({ place }) => isInside(project(place), size));
  const pointers = all
    .filter((mark) => mark.place.role === 'main' && !marks.includes(mark))
    .map((mark) => ({ ...mark, ...pointTo(project(mark.place), size) }));
  const layout = { marks, pointers, links: linksOf(scene, data), lit: litCountries(scene, data) };
  const taken = [...marks.map(({ place }) => project(place)), ...pointers].map((at) =>
    boxAround(at, MARK_RADIUS),
  );
  const lines = layout.links.flatMap(({ line }) =>
    arcOnScreen(line, view, size).map((at) => boxAround(at, 4)),
  );
  const labels = placeLabels(labelRequests(layout, view, size), taken, size, lines);
  return { ...layout, labels: new Map(labels.map((label) => [label.id, label])) };
}
