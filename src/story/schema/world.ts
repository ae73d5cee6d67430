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
    v.description('The actor whose seat this is; it lends the place its colour.'),
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
    v.description('For a person or an institution: the actor that it belongs to.'),
  ),
  countries: v.pipe(
    v.optional(
      v.array(
        v.pipe(
          v.string(),
          v.regex(/^[A-Z]{3}$/, 'a country code of three capitals, such as "AZE" (ISO 3166-1)'),
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
    v.description('Shown only on maps at least this near: 2 a continent, 4 some countries, 6 one.'),
  ),
});

export const linkKind = v.strictObject({ id, name: plain, colour });

export const link = v.strictObject({
  id,
  from: v.pipe(refTo('places'), v.description('The place where the link begins.')),
  to: v.pipe(refTo('places'), v.description('The place where it ends.')),
  kind: v.pipe(refTo('linkKinds'), v.description('One of linkKinds.')),
  label: plain,
});
