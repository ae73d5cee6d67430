/** All that a built site is made of: its own code, its story, the packages in it, its typefaces and its shapes. */
import type { Rolldown } from 'vite';
import { convert } from 'fontverter';
import type { Source, Story } from '../../schema/story.ts';
import { copyrightOf } from '../typeface-names.ts';
import { ownPackage, packagesOf, type Package } from './packages.ts';

export interface Parts {
  own: Package;
  story: Story['story'];
  /** The datasets that the story's figures are from. */
  datasets: Source[];
  packages: Package[];
  /** Whose the typefaces are, as they say themselves. */
  typefaces: string[];
}

/** What the maps are drawn from, which the package with the shapes names, but is none of its authors' works. */
export const SHAPES = {
  name: 'Natural Earth',
  licence: 'Public domain',
  url: 'https://www.naturalearthdata.com/',
  notice:
    'The shapes of the maps are made with Natural Earth (public domain), adapted by Visionscarto from world-atlas (Mike Bostock, ISC), and simplified.',
};

function modulesOf(output: Iterable<Rolldown.OutputAsset | Rolldown.OutputChunk>): string[] {
  return [...output].flatMap((file) => (file.type === 'chunk' ? file.moduleIds : []));
}

/**
 * @param output all bundles that are published
 * @param fonts the typefaces' files, as WOFF2
 * @throws Error where a package says nothing of its licence
 */
export async function partsOf(
  { story, series, sources }: Story,
  output: Iterable<Rolldown.OutputAsset | Rolldown.OutputChunk>,
  fonts: Iterable<Uint8Array>,
): Promise<Parts> {
  const cited = new Set(series.map(({ source }) => source));
  const notices = new Set<string>();
  // One after the other: fontverter mixes up what it unpacks at the same time.
  for (const font of fonts) notices.add(copyrightOf(await convert(Buffer.from(font), 'sfnt')));
  return {
    own: ownPackage(),
    story,
    datasets: sources.filter(({ id }) => cited.has(id)),
    packages: packagesOf(modulesOf(output)),
    typefaces: [...notices].sort(),
  };
}
