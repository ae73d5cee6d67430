/** From a choice to what is pasted. */
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

/** Where it is pasted. */
export const PLACES = [...KINDS, 'mail'] as const;
export type Place = (typeof PLACES)[number];

interface Wanted {
  place: Place;
  choice: Choice;
  offer: Offer;
  words: EmbedWords;
  /** Where the story is: its public address, or this very site for a look. */
  address: string;
}

const storyOf = ({ offer, address }: Wanted): Embedded => ({ ...offer.story, address });

/** @returns the picture of the chapter that is chosen, or else of the story. */
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

/** @returns what the markup puts into a page. Without AMP's own script, an AMP page's frame is a frame. */
export function piecesFor(wanted: Wanted): Content {
  const { place, choice, offer, words } = wanted;
  const asked = askedOf(choice, offer, words);
  return place === 'mail'
    ? picturePieces(pictureOf(wanted), asked, storyOf(wanted))
    : pieces(place === 'amp' ? 'iframe' : place, asked, storyOf(wanted));
}
