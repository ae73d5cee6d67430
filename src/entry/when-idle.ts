/** What the story's own page loads last, when the browser is idle; a framed one loads none of it. */
import { offerDialog } from '../builder/offer-dialog.ts';
import { markNewEntries } from '../page/since-visit.ts';
import { prelayout } from '../page/prelayout.ts';
import { cacheTypefaces } from '../guide/typefaces.ts';

/** @param root the story's */
export function atRest(root: HTMLElement): void {
  markNewEntries(document);
  offerDialog(root);
  void cacheTypefaces();
  prelayout(root);
}
