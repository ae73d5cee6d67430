/**
 * A framed story: a card by itself, the whole story where the host scrolls it, a column where the frame is as
 * tall as one. Fetched by framed pages alone.
 */
import { readOptions } from '../options.ts';
import { frameWords } from '../../i18n/frame.ts';
import type { Snapshot } from '../../page/snapshot.ts';
import { addFoot, storyAddress } from './attribution.ts';
import css from './frame.css?inline';
import { dress } from './theme.ts';
import { noteFigures } from './note-figures.ts';
import { keepChapter, shownBy, startOf, type Shown } from './scope.ts';
import { standIn } from './embed-mode.ts';
import { tellHost } from './tell-host.ts';
import { toTranslation } from './translation.ts';

function addStyles(): void {
  const style = document.createElement('style');
  style.textContent = css;
  document.head.append(style);
}

/**
 * @param all the story's steps
 * @param enter makes one the current step
 */
export function startFrame(
  root: HTMLElement,
  all: readonly HTMLElement[],
  enter: (step: HTMLElement | undefined) => void,
  snapshot: () => Promise<Snapshot | undefined>,
): void {
  const options = readOptions(location.search);
  if (toTranslation(options)) return;
  const words = frameWords(document.documentElement.lang);
  const steps = keepChapter(root, all, options.chapter);

  dress(options);
  addStyles();
  const skip = addFoot(root, words);
  root.dataset['address'] = storyAddress();
  const { readOn } = words;
  const standing = standIn({ root, steps, enter, snapshot, options, readOn });

  tellHost(root, standing.host.say);
  noteFigures(root, snapshot);
  skip.addEventListener('click', (event) => {
    if (!standing.isLinked()) return;
    event.preventDefault();
    standing.host.say({ type: 'skip' });
  });

  const show = ({ view, step }: Shown) => {
    document.documentElement.dataset['view'] = view;
    standing.begin(all.find(({ id }) => id === step) ?? startOf(steps, options) ?? steps[0]);
  };
  const story: Shown = { view: 'story', step: undefined };
  // Most frames show the story itself, and need not wait for what its graphics hold; the table asks none of them.
  const unread = options.view === 'table' ? { ...story, view: options.view } : story;
  if (options.view === 'story') show(story);
  else void snapshot().then((own) => show(own ? shownBy(options.view, own.data) : unread));
}
