/** The page of a preview: mounts the snippet that its address asks for. */
import { piecesFor } from '../builder/code.ts';
import { fetchOffer } from '../builder/fetch-offer.ts';
import { mountSnippet, readPreview } from '../builder/preview.ts';
import { embedWords } from '../i18n/embed.ts';

const slot = document.querySelector<HTMLElement>('[data-slot]');
const { ground, ...wanted } = readPreview(location.search);
document.documentElement.dataset['theme'] = ground;
const offer = await fetchOffer('./');
if (slot && offer) {
  const words = embedWords(offer.language);
  const address = new URL('../', location.href).href;
  mountSnippet(piecesFor({ ...wanted, offer, words, address }), slot);
}
