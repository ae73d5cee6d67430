/** What the story's own page loads last, when the browser is idle; a framed one loads none of it. */
import { offerDialog } from '../builder/offer-dialog.ts';
import { tellNews } from '../page/since-visit.ts';
import { whenIdle } from '../graphic/when-idle.ts';
import { layAhead } from '../page/prelayout.ts';
import { keepTypefaces } from '../guide/typefaces.ts';

/** @param root the story's */
export function atRest(root: HTMLElement): void {
  tellNews(document);
  offerDialog(root);
  void keepTypefaces();
  whenIdle(() => void layAhead(root.querySelectorAll<HTMLElement>('.end > section')));
}
