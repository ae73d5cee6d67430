/**
 * The story as oEmbed (oembed.com, 1.0, type "rich"): an editor pastes only its address, and the system embeds it.
 * A static file cannot honour `maxwidth` and `maxheight`: so its frame is as wide as its container, and as high as a
 * card. WordPress keeps only the first iframe of the markup, if that is empty.
 */
import { fileName } from '../download/file-name.ts';
import { frameWords } from '../i18n/frame.ts';
import type { Story } from '../schema/story.ts';
import { addressOf, CARD, FILES } from './site.ts';
import { snippet, USUAL_HEIGHT, type Embedded } from './snippets.ts';

/** s for which a system may cache it: a day, as a story's title may be corrected. */
const CACHE_AGE = 86_400;

/** px at which the frame looks best; narrower and wider work, too. */
const WIDTH = 800;

/** @returns what every snippet needs to know of the story. */
export function embedded({ story: { title, language } }: Story, address: string): Embedded {
  const { readOn } = frameWords(language);
  return { address, title, name: fileName(title), readOn };
}

/** @param site where the story is published: a frame needs a whole address */
export function oembed(story: Story, site: string): string {
  const { title, byline, publisher } = story.story;
  const picture = { path: FILES.card, alt: story.story.opening.alt, ...CARD };
  const asked = { options: {}, height: USUAL_HEIGHT, title, picture };
  const answer = {
    version: '1.0',
    type: 'rich',
    title,
    author_name: byline,
    provider_name: publisher?.name ?? byline,
    provider_url: publisher?.url ?? site,
    cache_age: CACHE_AGE,
    thumbnail_url: addressOf(FILES.card, site),
    thumbnail_width: CARD.width,
    thumbnail_height: CARD.height,
    html: snippet('page', asked, embedded(story, site)),
    width: WIDTH,
    height: USUAL_HEIGHT,
  };
  return `${JSON.stringify(answer, null, 2)}\n`;
}
