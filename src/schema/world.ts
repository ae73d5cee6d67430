/** Who and where: places, actors, and the links that can be drawn between places. */
import * as v from 'valibot';
import {
  colour,
  degreesEast,
  degreesNorth,
  described,
  formed,
  id,
  idLike,
  optional,
  optionalList,
  plain,
  refTo,
} from './primitives.ts';

export const place = v.strictObject({
  id: idLike('baku'),
  name: plain,
  lat: degreesNorth,
  lng: degreesEast,
  kind: v.picklist(['capital', 'city', 'headquarters', 'site', 'region']),
  role: optional(v.picklist(['main']), '"main": always marked and named on the map.'),
  actor: optional(refTo('actors'), 'The actor based here; the place takes its colour.'),
});

export const actor = v.strictObject({
  id: idLike('azerbaijan'),
  name: plain,
  kind: v.picklist(['state', 'alliance', 'institution', 'person']),
  colour,
  role: optional(plain, 'What the actor is or does, in a few words.'),
  of: optional(refTo('actors'), 'For a person or an institution: the actor to which it belongs.'),
  countries: optionalList(
    formed(
      /^[A-Z]{3}$/,
      'a country code of three capital letters, such as "AZE" (ISO 3166-1)',
      'AZE',
    ),
    'Countries to fill when the actor is highlighted: ISO 3166-1 alpha-3 codes.',
  ),
});

export const mapName = v.strictObject({
  id,
  name: plain,
  lat: degreesNorth,
  lng: degreesEast,
  kind: v.picklist(['country', 'sea']),
  zoom: described(
    v.optional(v.pipe(v.number(), v.minValue(0, '0 or more'), v.maxValue(8, '8 or less')), 0),
    'The lowest zoom level that shows the name: 2 for a continent, 4 for a few countries, 6 for one country.',
  ),
});

export const linkKind = v.strictObject({ id, name: plain, colour });

export const link = v.strictObject({
  id,
  from: described(refTo('places'), 'The place where the link starts.'),
  to: described(refTo('places'), 'The place where the link ends.'),
  kind: described(refTo('linkKinds'), 'The id of an entry in "linkKinds".'),
  label: plain,
});
