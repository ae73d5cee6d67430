/** The names of countries and seas, set like an atlas, where nothing else stands. */
import { textWidth } from '../labels/text-width.ts';
import type { StageData } from '../story/stage.ts';
import { centredRequest, type MapRequest } from './label-requests.ts';
import { projector, type Point, type Size, type View } from './projection.ts';

export type MapName = StageData['mapNames'][number];

/** px, and letter-spacing as a share of it. */
export const NAME_FONT = { country: 11.5, sea: 12.5 };
export const NAME_SPACING = { country: 0.12, sea: 0.04 };

/** px that stay free beside a name, as a share of its size: spaced letters would read on into the next one's. */
const NAME_MARGIN = 0.5;

/** A name that may be shown in a view, and where its middle is, in px. */
export interface NamePoint extends Point {
  name: MapName;
}

/** @returns the names whose middle is in sight and that are meant for a view as near as this. */
export function namesIn(names: readonly MapName[], view: View, size: Size): NamePoint[] {
  const project = projector(view, size);
  return names
    .filter(({ zoom }) => view.zoom >= zoom)
    .map((name) => ({ name, ...project(name) }))
    .filter(({ x, y }) => x >= 0 && y >= 0 && x <= size.width && y <= size.height);
}

/** @returns the name as a label that stands on its point or not at all. */
export function nameRequest({ name, x, y }: NamePoint, size: Size): MapRequest {
  const font = NAME_FONT[name.kind];
  const letters = [...name.name].length * font * NAME_SPACING[name.kind];
  const text = name.kind === 'country' ? name.name.toLocaleUpperCase() : name.name;
  const { measure = textWidth } = size;
  const width = measure(text, font) + letters + 2 * NAME_MARGIN * font;
  return centredRequest(`name ${name.id}`, { x, y }, { width, height: font * 1.3 }, size);
}
