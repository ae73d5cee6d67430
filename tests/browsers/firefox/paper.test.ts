/** The page on paper as Firefox prints it, which knows fewer of the rules for breaks than Chromium does. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { framedSite } from '../../support/framed-site.ts';
import { linkToEach, nameGroups } from '../../support/paper.ts';
import { startFirefox, type FirefoxReader } from '../firefox.ts';
import { placesIn } from './places.ts';

const { url } = framedSite();

let reader: FirefoxReader;
beforeAll(async () => {
  reader = await startFirefox();
});
afterAll(() => reader.close());

it.each(['upright', 'lying'] as const)(
  'parts nothing that belongs together, on A4 %s',
  async (lies) => {
    await reader.open(url);
    const groups = await reader.run('page', nameGroups);
    const ids = groups.flat();
    await reader.run('page', linkToEach, ids);
    const placeOf = placesIn(await reader.print(lies === 'lying'), ids, lies);
    expect(new Set(ids.map(placeOf)).size).toBeGreaterThan(20);
    expect(groups.filter((group) => new Set(group.map(placeOf)).size > 1)).toEqual([]);
  },
);
