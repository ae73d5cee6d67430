/** Links of a framed story: its attribution, the skip link, and where links that leave the frame open. */
import { publicAddress } from '../../publish/share/watch-share.ts';
import type { Host } from './host-connection.ts';

/** The address of the story's own page: as the page names it, or else the frame's without its options. */
export const storyAddress = () => publicAddress() ?? location.href.replace(/[?#].*$/, '');

function linkTo(href: string, words: string, className: string): HTMLAnchorElement {
  const link = document.createElement('a');
  link.href = href;
  link.textContent = words;
  link.className = className;
  return link;
}

/** Adds whose the story is, and links to the whole of it: after it, and above a table, which may be long (views.css). */
export function addAttribution(root: HTMLElement, whole: string): void {
  const foot = document.createElement('footer');
  foot.className = 'frame-foot';
  foot.id = 'frame-foot';
  const source = document.createElement('span');
  source.textContent = root.querySelector('.byline span')?.textContent ?? '';
  foot.append(source, linkTo(storyAddress(), whole, 'whole'));
  root.append(foot);
  root.querySelector('.head')?.append(linkTo(storyAddress(), whole, 'whole'));
}

/**
 * Adds a skip link before everything, which leads past the embed.
 * @param skip leads to what follows on the host's page; false where the host does not listen: then to the attribution
 */
export function addSkipLink(words: string, skip: () => boolean): void {
  const link = linkTo('#frame-foot', words, 'frame-skip');
  link.addEventListener('click', (event) => {
    if (skip()) event.preventDefault();
  });
  document.body.prepend(link);
}

/** @returns whether the target of a fragment can be seen in the frame */
function isHere(hash: string): boolean {
  const target = document.getElementById(decodeURIComponent(hash.slice(1)));
  if (!target || target.closest('[hidden]')) return false;
  // In a card a chapter has no box, but its steps can be reached.
  const hasSteps = target.matches('[data-step], :has([data-step])');
  return hasSteps || target.getClientRects().length > 0;
}

/** A sandbox without `allow-popups` opens no window: the link has to open in the frame. */
const mayOpen = () => window.origin !== 'null';

/** Whether the link navigates the frame: it is no download, and no other window was asked for. */
const isNavigation = (link: HTMLAnchorElement, { ctrlKey, metaKey, shiftKey }: MouseEvent) =>
  !link.target && !link.hasAttribute('download') && !ctrlKey && !metaKey && !shiftKey;

/** Opens links that lead out of the frame in a new window, and reports them and what is shared to the host. */
export function followLinks(root: HTMLElement, post: Host['post']): void {
  const report = (name: 'share' | 'open') =>
    post({ type: 'event', name, id: root.dataset['currentStep'] ?? '' });

  root.addEventListener('click', ({ target }) => {
    const share = '[data-share]:not([data-share="report"])';
    if (target instanceof Element && target.closest(share)) report('share');
  });
  const onClick = (event: MouseEvent) => {
    const { target } = event;
    const link = target instanceof Element ? target.closest('a') : null;
    const href = link?.getAttribute('href') ?? '';
    if (!link || href === '' || link.hasAttribute('data-go')) return;
    if (href.startsWith('#')) {
      if (isHere(href)) return;
      link.href = storyAddress() + href;
    }
    if (link.href.startsWith(storyAddress())) report('open');
    if (!link.protocol.startsWith('http')) return;
    if (mayOpen()) {
      link.target = '_blank';
      link.rel = 'noopener';
    } else if (isNavigation(link, event)) {
      // Another page comes into the frame, and scrolls by itself: the host need not keep room for the story.
      post({ type: 'height', story: 0, card: window.innerHeight });
    }
  };
  document.addEventListener('click', onClick, { capture: true });
}
