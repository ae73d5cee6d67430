/** The offer as the browser gets it. */
import type { Offer } from './offer.ts';

/**
 * @param folder the builder's, as seen from the page that asks
 * @returns undefined where it cannot be had
 */
export async function fetchOffer(folder: string): Promise<Offer | undefined> {
  try {
    const answer = await fetch(`${folder}offer.json`);
    return answer.ok ? ((await answer.json()) as Offer) : undefined;
  } catch {
    return undefined;
  }
}
