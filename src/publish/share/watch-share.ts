/**
 * The page's share buttons: `data-share="step"` hands on the step being read, `"story"` the story;
 * `"report"` copies the beginning of an error report, which names the step and the revision.
 */
import { fillIn } from '../../i18n/fill-in.ts';
import { stepFragment } from '../../reading/address.ts';
import type { Outcome } from './share.ts';

/** @returns the story's public address, where its page names one; undefined where not. */
export const publicAddress = () =>
  document.querySelector<HTMLLinkElement>('link[rel="canonical"]')?.href;

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

/** What was asked for, and what became of it. */
interface Handed {
  /** What the status says, as the page has it in its `data-` attributes: 'left' says nothing. */
  outcome: Outcome | 'reported' | 'unreported';
  /** Whether it can be read in passing. */
  isBrief: boolean;
  values: Record<string, string>;
}

async function handOn(url: string): Promise<Handed> {
  const values = { link: url };
  try {
    const outcome = await (await import('./share.ts')).share({ title: document.title, url });
    return { outcome, isBrief: outcome === 'copied', values };
  } catch {
    return { outcome: 'failed', isBrief: false, values };
  }
}

async function report(text: string): Promise<Handed> {
  const values = { report: text };
  const isCopied = await import('./share.ts').then(({ copy }) => copy(text)).catch(() => false);
  return { outcome: isCopied ? 'reported' : 'unreported', isBrief: false, values };
}

async function shareFrom(button: HTMLElement, root: HTMLElement): Promise<void> {
  const { share } = button.dataset;
  const place = share === 'story' ? '' : stepFragment(root);
  const url = sharedAddress(root) + place;
  const status = document.querySelector<HTMLElement>('[data-share-status]');
  say(status, '', true);
  const { outcome, isBrief, values } =
    share === 'report'
      ? await report(fillIn(status?.dataset['report'] ?? '', { step: place ? url : '–' }))
      : await handOn(url);
  say(status, fillIn(status?.dataset[outcome] ?? '', values), isBrief);
}

/** @param root the story's, which says the current step */
export function watchShare(root: HTMLElement): void {
  document.addEventListener('click', ({ target }) => {
    const button = target instanceof Element && target.closest<HTMLElement>('[data-share]');
    if (button) void shareFrom(button, root);
  });
}
