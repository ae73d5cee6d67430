/** The page's share buttons: `data-share="step"` hands on the step being read, `"story"` the story. */
import { fillIn } from '../i18n/fill-in.ts';
import { placeOf } from '../scroll/address.ts';
import { publicAddress } from './public-address.ts';
import type { Outcome } from './share.ts';

/** @returns the page's public address where it says one, else the one it was opened with; a frame knows a better. */
const sharedAddress = ({ dataset: { address } }: HTMLElement) =>
  address ?? publicAddress() ?? location.origin + location.pathname + location.search;

/** ms in which a few words are read at leisure. */
const READ = 8000;

/** Calls off what would take the present words back. */
let said = new AbortController();

/** Says a word, which goes again by itself, with Escape, or when the reader presses something else. */
function say(status: HTMLElement | null, words: string, isBrief: boolean): void {
  said.abort();
  said = new AbortController();
  const { signal } = said;
  if (status) status.textContent = words;
  if (!status || words === '') return;
  const clear = () => say(status, '', true);
  const onPress = ({ target }: Event) => {
    if (target instanceof Node && !status.contains(target)) clear();
  };
  document.addEventListener('pointerdown', onPress, { signal });
  document.addEventListener('keydown', ({ key }) => key === 'Escape' && clear(), { signal });
  const timer = isBrief ? setTimeout(clear, READ) : undefined;
  signal.addEventListener('abort', () => clearTimeout(timer));
}

async function shareFrom(button: HTMLElement, root: HTMLElement): Promise<void> {
  const place = button.dataset['share'] === 'step' ? placeOf(root) : '';
  const url = sharedAddress(root) + place;
  const status = document.querySelector<HTMLElement>('[data-share-status]');
  const tell = (outcome: Outcome) =>
    say(status, fillIn(status?.dataset[outcome] ?? '', { link: url }), outcome === 'copied');
  tell('left');
  try {
    tell(await (await import('./share.ts')).share({ title: document.title, url }));
  } catch {
    tell('failed');
  }
}

/** @param root the story's, which says the current step */
export function watchShare(root: HTMLElement): void {
  document.addEventListener('click', ({ target }) => {
    const button = target instanceof Element && target.closest<HTMLElement>('[data-share]');
    if (button) void shareFrom(button, root);
  });
}
