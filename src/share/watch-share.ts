/** The page's share buttons: `data-share="step"` hands on the step being read, `"story"` the story. */
import { fillIn } from '../i18n/fill-in.ts';
import { placeOf } from '../scroll/address.ts';

/** @returns the page's public address where it says one, else the one it was opened with; a frame knows a better. */
function pageAddress(root: HTMLElement): string {
  const { address } = root.dataset;
  if (address !== undefined) return address;
  const canonical = document.querySelector<HTMLLinkElement>('link[rel="canonical"]');
  return canonical?.href ?? location.origin + location.pathname + location.search;
}

async function shareFrom(button: HTMLElement, root: HTMLElement): Promise<void> {
  const place = button.dataset['share'] === 'step' ? placeOf(root) : '';
  const url = pageAddress(root) + place;
  const status = document.querySelector<HTMLElement>('[data-share-status]');
  const say = (words = '') => {
    if (status) status.textContent = fillIn(words, { link: url });
  };
  say();
  try {
    const outcome = await (await import('./share.ts')).share({ title: document.title, url });
    say(status?.dataset[outcome]);
  } catch {
    say(status?.dataset['failed']);
  }
}

/** @param root the story's, which says the current step */
export function watchShare(root: HTMLElement): void {
  document.addEventListener('click', ({ target }) => {
    const button = target instanceof Element && target.closest<HTMLElement>('[data-share]');
    if (button) void shareFrom(button, root);
  });
}
