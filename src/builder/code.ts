/** The code for what was chosen: as markup to paste, or as elements for a preview. */
import type { EmbedWords } from '../i18n/embed.ts';
import type { Content } from '../publish/markup.ts';
import { pieces, snippet, type Place } from '../publish/snippets.ts';
import { askedOf, type Choice } from './choice.ts';
import type { Offer } from './offer.ts';

interface Wanted {
  place: Place;
  choice: Choice;
  offer: Offer;
  words: EmbedWords;
  /** The story's public address; in a preview the address of this very site. */
  address: string;
}

/** @returns the markup to copy. */
export function codeFor({ place, choice, offer, words, address }: Wanted): string {
  return snippet(place, askedOf(choice, offer, words), { ...offer.story, address });
}

/** @returns the elements that the markup makes; for AMP a plain frame, as AMP's own script would make one */
export function piecesFor({ place, choice, offer, words, address }: Wanted): Content {
  const made = place === 'amp' ? 'iframe' : place;
  return pieces(made, askedOf(choice, offer, words), { ...offer.story, address });
}
