/** Who and where: places, actors, and the links that can be drawn between places. */
import * as v from 'valibot';
import { colour, degreesEast, degreesNorth, id, idLike, plain, refTo } from './primitives.ts';

export const place = v.strictObject({
  id: idLike('baku'),
  name: plain,
  lat: degreesNorth,
  lng: degreesEast,
  kind: v.picklist(['capital', 'city', 'headquarters', 'site', 'region']),
  role: v.pipe(
    v.optional(v.picklist(['main'])),
    v.description('"main": always marked and named on the map.'),
  ),
  actor: v.pipe(
    v.optional(refTo('actors')),
    v.description('The actor based here; the place takes its colour.'),
  ),
});

export const actor = v.strictObject({
  id: idLike('azerbaijan'),
  name: plain,
  kind: v.picklist(['state', 'alliance', 'institution', 'person']),
  colour,
  role: v.pipe(v.optional(plain), v.description('What the actor is or does, in a few words.')),
  of: v.pipe(
    v.optional(refTo('actors')),
    v.description('For a person or an institution: the actor to which it belongs.'),
  ),
  countries: v.pipe(
    v.optional(
      v.array(
        v.pipe(
          v.string(),
          v.regex(
            /^[A-Z]{3}$/,
            'a country code of three capital letters, such as "AZE" (ISO 3166-1)',
          ),
        ),
      ),
      [],
    ),
    v.description('Countries to fill when the actor is highlighted: ISO 3166-1 alpha-3 codes.'),
  ),
});

export const mapName = v.strictObject({
  id,
  name: plain,
  lat: degreesNorth,
  lng: degreesEast,
  kind: v.picklist(['country', 'sea']),
  zoom: v.pipe(
    v.optional(v.pipe(v.number(), v.minValue(0, '0 or more'), v.maxValue(8, '8 or less')), 0),
    v.description(
      'The lowest zoom level that shows the name: 2 for a continent, 4 for a few countries, 6 for one country.',
    ),
  ),
});

export const linkKind = v.strictObject({ id, name: plain, colour });

export const link = v.strictObject({
  id,
  from: v.pipe(refTo('places'), v.description('The place where the link starts.')),
  to: v.pipe(refTo('places'), v.description('The place where the link ends.')),
  kind: v.pipe(refTo('linkKinds'), v.description('The id of an entry in "linkKinds".')),
  label: plain,
});
