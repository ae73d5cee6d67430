/** Addresses that readers are led to: whether they are encrypted, and whether anybody is there. */
import type { Draft } from '../draft.ts';
import { error, warning, type Finding } from '../problem.ts';
import { addressFault, hostOf, reservedDomain } from '../../text/web-address.ts';

/** Reports addresses that no browser can open, and that would spoil the page's policy. */
export function impossibleAddresses({ addresses }: Draft): Finding[] {
  return addresses.flatMap(({ value, path }) => {
    const fault = addressFault(value);
    if (fault === undefined) return [];
    const expected = "the address as it stands in a browser's address bar";
    return [error('impossible-address', path, `this address cannot be opened: ${fault}`, expected)];
  });
}

/** What the map fills in: Leaflet for images, and protomaps-leaflet for vector tiles. */
const FILLED_IN = { raster: ['z', 'x', 'y', 's', 'r'], vector: ['z', 'x', 'y'] };

/** Reports what stands in braces in a map service's address and nothing fills in, such as a key. */
export function unfilledTiles({ story }: Draft): Finding[] {
  const { url = '', kind = 'raster' } = story.story?.tiles ?? {};
  const path = ['story', 'tiles', 'url'];
  const names = [...url.matchAll(/\{([^{}/]*)\}/g)].map(([, name = '']) => name);
  const known = FILLED_IN[kind].map((name) => `{${name}}`).join(', ');
  const unknown = names.filter((name) => !FILLED_IN[kind].includes(name));
  const faults = unknown.map((name) => {
    const expected = `the value itself in its place; the map fills in ${known} alone`;
    return error('unfilled-tiles', path, `nothing fills in "{${name}}"`, expected);
  });
  if (!/^https?:\/\/[^/?#]*\{[^{}./?#]*\}[^./?#]*(?:[/?#]|$)/.test(url)) return faults;
  const message = 'the end of the host is left open, so that tiles could come from anywhere';
  const expected = 'a host such as "{s}.tiles.example.org"';
  return [...faults, error('unfilled-tiles', path, message, expected)];
}

/** Warns of addresses without encryption: what comes from there may have been changed on its way. */
export function insecureAddresses({ addresses }: Draft): Finding[] {
  return addresses
    .filter(({ value }) => value.startsWith('http://'))
    .map(({ value, path }) => {
      const message = `${hostOf(value) ?? value} is addressed with http:, without encryption`;
      const expected = 'the same page with https:, or another one that has it';
      return warning('insecure-address', path, message, expected);
    });
}

/** Warns of an address for readers' letters that nobody can receive; the page does not offer it. */
export function unreachableContact({ story }: Draft): Finding[] {
  const domain = reservedDomain(story.story?.feedback ?? '');
  if (domain === undefined) return [];
  const expected = 'an address that is yours, or none; readers can then copy a report';
  return [
    warning(
      'unreachable-contact',
      ['story', 'feedback'],
      `nobody can be reached at ${domain}, a reserved domain: the page does not offer it`,
      expected,
    ),
  ];
}
