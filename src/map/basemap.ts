/** The shapes under every map of the page, as the build makes them. */

/** The world's width in the basemap's paths: one unit is one pixel at zoom 5. */
export const BASEMAP_UNITS = 256 * 2 ** 5;

/** SVG path data in basemap units. */
export interface Basemap {
  /** All land that no actor of the story can light up. */
  land: string;
  /** Lines between countries in it; all others are outlines already. */
  borders: string;
  /** Countries that an actor can light up, by ISO 3166-1 alpha-3 code. */
  countries: Record<string, string>;
}
