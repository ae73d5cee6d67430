/** The code for what was chosen: as markup to paste, or as elements for a preview. */
import type { EmbedWords } from '../i18n/embed.ts';
import type { Content } from '../publish/markup.ts';
import {
  KINDS,
  picturePieces,
  pictureSnippet,
  pieces,
  snippet,
  type Embedded,
  type Picture,
} from '../publish/snippets.ts';
import { askedOf, chapterOf, type Choice } from './choice.ts';
import type { Offer } from './offer.ts';

/** Where the code is pasted. */
export const PLACES = [...KINDS, 'mail'] as const;
export type Place = (typeof PLACES)[number];

interface Wanted {
  place: Place;
  choice: Choice;
  offer: Offer;
  words: EmbedWords;
  /** The story's public address; in a preview the address of this very site. */
  address: string;
}

const storyOf = ({ offer, address }: Wanted): Embedded => ({ ...offer.story, address });

/** @returns the picture of the chosen chapter, or else of the story */
export function pictureOf({ choice, offer }: Pick<Wanted, 'choice' | 'offer'>): Picture {
  return (chapterOf(choice.what, offer) ?? offer).picture;
}

/** @returns the markup to copy. */
export function codeFor(wanted: Wanted): string {
  const { place, choice, offer, words } = wanted;
  const asked = askedOf(choice, offer, words);
  return place === 'mail'
    ? pictureSnippet(pictureOf(wanted), asked, storyOf(wanted))
    : snippet(place, asked, storyOf(wanted));
}

/** @returns the elements that the markup makes; for AMP a plain frame, as AMP's own script would make one */
export function piecesFor(wanted: Wanted): Content {
  const { place, choice, offer, words } = wanted;
  const asked = askedOf(choice, offer, words);
  return place === 'mail'
    ? picturePieces(pictureOf(wanted), asked, storyOf(wanted))
    : pieces(place === 'amp' ? 'iframe' : place, asked, storyOf(wanted));
}
