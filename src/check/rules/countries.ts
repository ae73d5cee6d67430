/** Countries that the basemap has. */
import { COUNTRIES } from '../countries.ts';
import { entriesOf, type Draft } from '../draft.ts';
import { nearest } from '../nearest.ts';
import type { Finding } from '../problem.ts';
import type { Path } from '../../schema/path.ts';

/** Shown where nothing says which country was meant. */
const EXAMPLE = 'AZE';

/** The other codes: a guess is one only where none of them is as near. */
function without(code: string): string[] {
  return [...COUNTRIES.keys()].filter((each) => each !== code);
}

/** Codes are so short that many differ in one letter: a guess is offered only if it is the only one. */
function meant(code: string): string | undefined {
  const letters = code.toLowerCase();
  const named = [...COUNTRIES].filter(([, name]) => name.toLowerCase().startsWith(letters));
  const [[own] = []] = named;
  if (named.length === 1) return own;
  const guess = nearest(code, COUNTRIES.keys());
  return guess === undefined || nearest(code, without(guess)) ? undefined : guess;
}

function unknown(code: string, path: Path): Finding {
  const guess = meant(code);
  const shown = guess ?? EXAMPLE;
  return {
    severity: 'error',
    rule: 'unknown-country',
    path,
    message: `the basemap has no country "${code}"`,
    expected: `a country code (ISO 3166-1 alpha-3), such as "${shown}" for ${COUNTRIES.get(shown) ?? ''}`,
    nearest: guess,
  };
}

/** Reports codes that have the form of a country's, and that no country of the basemap has. */
export function unknownCountries({ story }: Draft): Finding[] {
  return entriesOf(story.actors, ['actors']).flatMap((actor) =>
    entriesOf(actor.value.countries, [...actor.path, 'countries'])
      .filter(({ value }) => !COUNTRIES.has(value))
      .map(({ value, path }) => unknown(value, path)),
  );
}
