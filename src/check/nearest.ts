/** The word that was probably meant. */
import { distance } from 'fastest-levenshtein';

/** How many letters of a word may be wrong before it is another word. */
function tolerance(word: string): number {
  return word.length < 4 ? 1 : Math.max(2, Math.floor(word.length / 3));
}

/** @returns the most similar candidate, or undefined where none is similar enough to be a misspelling. */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  const wanted = word.toLowerCase();
  let best: string | undefined;
  let least = tolerance(word) + 1;
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - word.length) >= least) continue;
    const steps = distance(wanted, candidate.toLowerCase());
    if (steps < least) [best, least] = [candidate, steps];
    if (least <= 1) break;
  }
  return best;
}
