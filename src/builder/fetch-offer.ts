/** Fetches the offer. Apart from what makes it, which would else come along into every reader's bundle. */
import type { Offer } from './offer.ts';

/**
 * @param folder the builder's, as seen from the page that asks
 * @returns the offer as the build wrote it; undefined where it cannot be fetched
 */
export async function fetchOffer(folder: string): Promise<Offer | undefined> {
  try {
    const answer = await fetch(`${folder}offer.json`);
    return answer.ok ? ((await answer.json()) as Offer) : undefined;
  } catch {
    return undefined;
  }
}
