import { describe, expect, it } from 'vitest';
import { textWidth } from '../../src/labels/text-width.ts';
import { NAME_FONT, NAME_SPACING, nameRequest, type MapName } from '../../src/map/map-names.ts';
import { placeLabels } from '../../src/labels/place-labels.ts';

const FONT = NAME_FONT.country;

function country(name: string, x: number) {
  const entry: MapName = { id: name, name, kind: 'country', lat: 0, lng: 0, zoom: 0 };
  return nameRequest({ name: entry, x, y: 100 }, { width: 600, height: 200 });
}

/** px of a name as it is set. */
const lengthOf = (name: string) =>
  textWidth(name.toLocaleUpperCase(), FONT) + name.length * FONT * NAME_SPACING.country;

/** Which of two names on one line are shown, with so much room between them. */
function shown(room: number): string[] {
  const apart = (lengthOf('Armenia') + lengthOf('Azerbaijan')) / 2 + room;
  const names = [country('Azerbaijan', 300), country('Armenia', 300 - apart)];
  return placeLabels(names, { obstacles: [] }).map(({ id }) => id);
}

describe('names of countries', () => {
  it('stand side by side where they can be told apart', () => {
    expect(shown(FONT + 1)).toEqual(['name Azerbaijan', 'name Armenia']);
  });

  it('do not read on into each other', () => {
    expect(shown(2)).toEqual(['name Azerbaijan']);
  });
});
