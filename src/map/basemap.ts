/** The shapes under every map of the page, as the build makes them. */

/** The world's width in the basemap's paths: one unit is one pixel at zoom 6. */
export const BASEMAP_UNITS = 256 * 2 ** 6;

/** SVG path data in basemap units. */
export interface Basemap {
  /** All land that no actor of the story can light up. */
  land: string;
  /** Lines between countries. */
  borders: string;
  /** Countries that an actor can light up, by ISO 3166-1 alpha-3 code. */
  countries: Record<string, string>;
}
