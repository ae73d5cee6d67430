/** A scene as marks, arcs and names on a screen: everything that is drawn over the land. */
import { boxAround, isClear, isWithin, type Box, type Segment } from '../labels/box.ts';
import { placeLabels } from '../labels/place-labels.ts';
import type { StageData } from '../story/stage.ts';
import type { MapScene } from '../schema/story.ts';
import { arcOnScreen } from './great-circle.ts';
import {
  linkRequest,
  markRequest,
  MARK_RADIUS,
  pointerRequest,
  type MapLabel,
} from './label-requests.ts';
import { layoutLegend, type LegendEntry } from './legend.ts';
import { nameRequest, namesIn, type NamePoint } from './map-names.ts';
import { towards } from './pointers.ts';
import { projector, type Point, type Size, type View } from './projection.ts';
import {
  linkKindsOf,
  linksOf,
  litCountries,
  placesOf,
  type LinkLine,
  type LitCountry,
  type PlaceMark,
} from './scene-marks.ts';

/** An arrow at the frame's edge; px on the screen, degrees clockwise from the right. */
export interface Pointer extends PlaceMark, Point {
  degrees: number;
}

export interface MapLayout {
  marks: PlaceMark[];
  links: LinkLine[];
  lit: LitCountry[];
  /** Main places that are not in sight: an arrow at the frame's edge says where they lie. */
  pointers: Pointer[];
  /** Of countries and seas; those without room are left out. */
  names: NamePoint[];
  legend: LegendEntry[];
  /** Labels by the id of their place or link; those without room are left out. */
  labels: Map<string, MapLabel>;
}

/** px round an arrow's tip that the arrow takes. */
const HEAD_RADIUS = 6;

const isMain = ({ place }: PlaceMark) => place.role === 'main';

/** The marks that lie on the screen whole, with nothing over them; and the rest. */
function sortBySight(marks: PlaceMark[], at: (mark: PlaceMark) => Point, size: Size, over: Box[]) {
  const frame = { left: 0, top: 0, right: size.width, bottom: size.height };
  const isSeen = (mark: PlaceMark) => {
    const box = boxAround(at(mark), MARK_RADIUS);
    return isWithin(box, frame) && isClear(box, over);
  };
  return { seen: marks.filter(isSeen), unseen: marks.filter((mark) => !isSeen(mark)) };
}

const segmentsOf = (arc: Point[]): Segment[] =>
  arc.slice(1).map((to, i) => ({ from: arc[i] ?? to, to }));

/**
 * @param view where the camera stands (the labels are laid out for it)
 * @param covered what lies over the map, in px
 * @returns what to draw. Depends on nothing else, so any way to a step ends in the same picture.
 */
export function layoutMap(
  scene: MapScene,
  data: StageData,
  view: View,
  size: Size,
  covered: readonly Box[] = [],
): MapLayout {
  const project = projector(view, size);
  const at = ({ place }: PlaceMark) => project(place);
  const legend = layoutLegend(linkKindsOf(scene, data), size, covered);
  const over = legend.box ? [...covered, legend.box] : [...covered];
  const { seen, unseen } = sortBySight(placesOf(scene, data), at, size, over);
  const beyond = unseen.filter(isMain);
  const links = linksOf(scene, data);
  const arcs = links.map(({ line }) => arcOnScreen(line, view, size));
  const names = namesIn(data.mapNames, view, size);

  const requests = [
    ...seen.filter(isMain).map((mark) => markRequest(mark, at(mark), size)),
    ...beyond.map((mark) => pointerRequest(mark, at(mark), size)),
    ...seen.filter((mark) => !isMain(mark)).map((mark) => markRequest(mark, at(mark), size)),
    ...links.map((link, i) => linkRequest(link, arcs[i] ?? [], size)),
    ...names.map((name) => nameRequest(name, size)),
  ];
  const heads = arcs.flatMap((arc) => arc.at(-2) ?? []);
  const obstacles = [
    ...over,
    ...seen.map((mark) => boxAround(at(mark), MARK_RADIUS)),
    ...heads.map((tip) => boxAround(tip, HEAD_RADIUS)),
  ];
  const lines = arcs.flatMap(segmentsOf);
  const placed = placeLabels(requests, { obstacles, lines });
  const labels = new Map(placed.map(({ id, label }) => [id, label]));
  const pointers = beyond.flatMap((mark) => {
    const from = labels.get(mark.place.id)?.at;
    return from ? [{ ...mark, ...from, degrees: towards(from, at(mark)) }] : [];
  });
  return {
    marks: seen,
    pointers,
    links,
    lit: litCountries(scene, data),
    legend: legend.entries,
    names: names.filter(({ name }) => labels.has(`name ${name.id}`)),
    labels: new Map([...labels].filter(([, { box }]) => box)),
  };
}
