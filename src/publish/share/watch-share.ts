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

/** @returns the host's address in a frame, else the story's public one, else the one that the page was opened with. */
const sharedAddress = ({ dataset: { address } }: HTMLElement) =>
  address ?? publicAddress() ?? location.origin + location.pathname + location.search;

/** ms for which a brief status is shown. */
const BRIEF = 8000;

/** Ends the timer and listeners of the present status. */
let said = new AbortController();

/** Announces a status. It is cleared by Escape, by a press elsewhere and, if brief, after a time. */
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
  const timer = isBrief ? setTimeout(clear, BRIEF) : undefined;
  signal.addEventListener('abort', () => clearTimeout(timer));
}

/** What became of a press. */
interface Handed {
  /** Names the status' `data-` attribute with the words to announce; 'left' has none. */
  outcome: Outcome | 'reported' | 'unreported';
  /** Whether the words are few enough to go away by themselves. */
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

/** Says why something that the reader has asked for does not come, and how to have it. */
function sayMissing(): void {
  const status = document.querySelector<HTMLElement>('[data-share-status]');
  if (!status) return;
  const { offline = '', gone = '', again = '' } = status.dataset;
  say(status, navigator.onLine ? `${gone} ` : offline, false);
  if (!navigator.onLine) return;
  const button = document.createElement('button');
  button.textContent = again;
  button.onclick = () => location.reload();
  status.append(button);
}

/**
 * Also says what is the matter where some part of the page tells that it is missing, by `story:missing`.
 * @param root the story's element, which has the current step
 */
export function watchShare(root: HTMLElement): void {
  document.addEventListener('story:missing', sayMissing);
  document.addEventListener('click', ({ target }) => {
    const button = target instanceof Element && target.closest<HTMLElement>('[data-share]');
    if (button) void shareFrom(button, root);
  });
}
