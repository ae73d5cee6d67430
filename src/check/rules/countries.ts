/** Country codes that the basemap does not have. */
import { COUNTRIES } from '../countries.ts';
import { entriesOf, type Draft } from '../draft.ts';
import { nearest } from '../nearest.ts';
import { error, type Finding } from '../problem.ts';
import type { Path } from '../../schema/path.ts';

/** The example in the message where no guess can be made. */
const EXAMPLE = 'AZE';

/** Codes are so short that many differ in one letter only: a guess is made only where no second one is as near. */
function meant(code: string): string | undefined {
  const letters = code.toLowerCase();
  const named = [...COUNTRIES].filter(([, { name }]) => name.toLowerCase().startsWith(letters));
  const [[own] = []] = named;
  if (named.length === 1) return own;
  const guess = nearest(code, COUNTRIES.keys());
  const others = [...COUNTRIES.keys()].filter((each) => each !== guess);
  return guess === undefined || nearest(code, others) ? undefined : guess;
}

function unknown(code: string, path: Path): Finding {
  const guess = meant(code);
  const shown = guess ?? EXAMPLE;
  const message = `the basemap has no country "${code}"`;
  const expected = `a country code (ISO 3166-1 alpha-3), such as "${shown}" for ${COUNTRIES.get(shown)?.name ?? ''}`;
  return { ...error('unknown-country', path, message, expected), nearest: guess };
}

/** Reports country codes of the right form that no country of the basemap has. */
export function unknownCountries({ story }: Draft): Finding[] {
  return entriesOf(story.actors, ['actors']).flatMap((actor) =>
    entriesOf(actor.value.countries, [...actor.path, 'countries'])
      .filter(({ value }) => !COUNTRIES.has(value))
      .map(({ value, path }) => unknown(value, path)),
  );
}
