/** The places, links and countries that a scene shows on the map. */
import type { StageData } from '../story/stage.ts';
import type { Colour, Link, LinkKind, MapScene, Place } from '../schema/story.ts';
import { greatCircle } from './great-circle.ts';
import type { LatLng } from './projection.ts';

/** The parts of the story that links need. */
export type LinkData = Pick<StageData, 'places' | 'links' | 'linkKinds'>;

export interface PlaceMark {
  place: Place;
  colour: Colour;
}

export interface LinkLine {
  link: Link;
  colour: Colour;
  /** Points along the great circle. */
  line: LatLng[];
}

/** A country to fill with its actor's colour; by ISO 3166-1 alpha-3 code. */
export interface LitCountry {
  code: string;
  colour: Colour;
}

/** @returns the places that a scene marks: the main ones, those it frames or lists, and the ends of its links. */
export function placesOf(scene: MapScene, data: StageData): PlaceMark[] {
  const ends = data.links
    .filter((link) => scene.links.includes(link.id))
    .flatMap((link) => [link.from, link.to]);
  const framed = Array.isArray(scene.frame) ? scene.frame : [];
  const shown = new Set([...framed, ...scene.places, ...ends]);
  const main = data.places.filter((place) => place.role === 'main');
  const others = data.places.filter((place) => place.role !== 'main' && shown.has(place.id));
  const colours = new Map(data.actors.map((actor) => [actor.id, actor.colour]));
  return [...main, ...others].map((place) => ({
    place,
    colour: colours.get(place.actor ?? '') ?? 'grey',
  }));
}

/** @returns the scene's links, in the dataset's order. */
export function linksOf(scene: MapScene, data: LinkData): LinkLine[] {
  const placeOf = new Map(data.places.map((place) => [place.id, place]));
  return data.links
    .filter((link) => scene.links.includes(link.id))
    .flatMap((link) => {
      const [from, to] = [placeOf.get(link.from), placeOf.get(link.to)];
      const colour = data.linkKinds.find((kind) => kind.id === link.kind)?.colour ?? 'grey';
      return from && to ? [{ link, colour, line: greatCircle(from, to) }] : [];
    });
}

/** @returns the kinds of the scene's links, each once, in the dataset's order. */
export function linkKindsOf(
  scene: MapScene,
  data: Pick<StageData, 'links' | 'linkKinds'>,
): LinkKind[] {
  const shown = data.links.filter((link) => scene.links.includes(link.id));
  return data.linkKinds.filter((kind) => shown.some((link) => link.kind === kind.id));
}

/** @returns the countries that the scene fills. */
export function litCountries(scene: MapScene, data: StageData): LitCountry[] {
  return data.actors
    .filter((actor) => scene.highlight.includes(actor.id))
    .flatMap((actor) => actor.countries.map((code) => ({ code, colour: actor.colour })));
}
