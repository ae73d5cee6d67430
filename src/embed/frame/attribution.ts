/** What every framed story carries: whose it is and the way to the whole of it, and a way past it for keys. */
import { publicAddress } from '../../publish/share/watch-share.ts';

/** The address of the story's own page, where it says one; else the one that was framed, without its options. */
export const storyAddress = () => publicAddress() ?? location.href.replace(/[?#].*$/, '');

function linkTo(href: string, words: string, className: string): HTMLAnchorElement {
  const link = document.createElement('a');
  link.href = href;
  link.textContent = words;
  link.className = className;
  return link;
}

/**
 * Puts the foot behind the story, and a skip link before everything.
 * @param root the story's
 * @returns the skip link
 */
export function addFoot(
  root: HTMLElement,
  words: { whole: string; skip: string },
): HTMLAnchorElement {
  const foot = document.createElement('footer');
  foot.className = 'frame-foot';
  foot.id = 'frame-foot';
  const source = document.createElement('span');
  const byline = root.querySelector('.byline span')?.textContent ?? '';
  source.textContent = byline;
  foot.append(source, linkTo(storyAddress(), words.whole, 'whole'));
  root.append(foot);
  // A table may be many windows high: the way to the story stands above it, too (frame.css).
  root.querySelector('.head')?.append(linkTo(storyAddress(), words.whole, 'whole'));
  const skip = linkTo('#frame-foot', words.skip, 'frame-skip');
  document.body.prepend(skip);
  return skip;
}
