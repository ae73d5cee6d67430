/** Starts a framed story as its address asks (../options.ts). Only framed pages load this. */
import { readOptions } from '../options.ts';
import { frameWords } from '../../i18n/frame.ts';
import type { Snapshot } from '../../page/snapshot.ts';
import cardCss from './card.css?inline';
import columnCss from './column.css?inline';
import frameCss from './frame.css?inline';
import viewsCss from './views.css?inline';
import { addAttribution, addSkipLink, followLinks, storyAddress } from './links.ts';
import { runModes } from './run-modes.ts';
import {
  goToTranslation,
  keepChapter,
  noteFigures,
  shownBy,
  startOf,
  type Shown,
} from './scope.ts';
import { applyTheme } from './theme.ts';

function addStyles(): void {
  const style = document.createElement('style');
  style.textContent = frameCss + cardCss + viewsCss + columnCss;
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
  if (goToTranslation(options)) return;
  const words = frameWords(document.documentElement.lang);
  const steps = keepChapter(root, all, options.chapter);

  applyTheme(options);
  addStyles();
  addAttribution(root, words.whole);
  root.dataset['address'] = storyAddress();
  const modes = runModes({ root, steps, enter, snapshot, options, readOn: words.readOn });
  followLinks(root, modes.host.post);
  noteFigures(root, snapshot);
  addSkipLink(words.skip, () => {
    if (modes.isLinked()) modes.host.post({ type: 'skip' });
    return modes.isLinked();
  });

  const show = ({ view, step }: Shown) => {
    document.documentElement.dataset['view'] = view;
    modes.begin(all.find(({ id }) => id === step) ?? startOf(steps, options) ?? steps[0]);
  };
  const story: Shown = { view: 'story', step: undefined };
  // The story and the table need not wait for the data: the table is in the page.
  const withoutData = options.view === 'table' ? { ...story, view: options.view } : story;
  if (options.view === 'story') show(story);
  else void snapshot().then((own) => show(own ? shownBy(options.view, own.data) : withoutData));
}
