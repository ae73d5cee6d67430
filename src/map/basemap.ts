/** The shapes of all maps in the page, made by the build. */

/** The world's width in the basemap's paths: one unit is one pixel at zoom 5. */
export const BASEMAP_UNITS = 256 * 2 ** 5;

/** SVG path data in basemap units, relative from the first point. */
export interface Basemap {
  /** All land that is not in `countries`. */
  land: string;
  /** Borders within `land`; all others are outlines of `countries`. */
  borders: string;
  /** The countries that actors fill, by ISO 3166-1 alpha-3 code. */
  countries: Record<string, string>;
}

/** @returns the paths, by their ids in the page. */
export function pathsOf({ land, borders, countries }: Basemap): Record<string, string> {
  const own = Object.entries(countries).map(([code, path]) => [`land-${code}`, path] as const);
  return { 'land-rest': land, 'land-borders': borders, ...Object.fromEntries(own) };
}

/** @returns the paths of the finer basemap that differ from the other's, by their ids in the page. */
export function pathsBeyond(finer: Basemap, basemap: Basemap): Record<string, string> {
  const known = pathsOf(basemap);
  const others = Object.entries(pathsOf(finer)).filter(([id, path]) => known[id] !== path);
  return Object.fromEntries(others);
}
