/** What of the story a frame shows: all of it or one chapter, one of its graphics, a translation. */
import type { FrameOptions, FrameView } from '../options.ts';
import type { Snapshot } from '../../page/snapshot.ts';
import type { StageData } from '../../story/stage.ts';
import { embedIds } from '../../timeline/kinds/embeds.ts';

/**
 * Hides all chapters but one, if the story has it.
 * @returns the steps that are left
 */
export function keepChapter(
  root: HTMLElement,
  steps: readonly HTMLElement[],
  chapter: string | undefined,
): readonly HTMLElement[] {
  const own = steps.filter((step) => chapter !== undefined && step.id.startsWith(`${chapter}/`));
  if (own.length === 0) return steps;
  for (const step of steps) step.parentElement?.toggleAttribute('hidden', !own.includes(step));
  for (const link of root.querySelectorAll<HTMLElement>('[data-chapter]')) {
    const isOwn = link.dataset['chapter'] === chapter;
    link.parentElement?.toggleAttribute('hidden', !isOwn);
  }
  return own;
}

/** What a view shows: its name in `data-view`, and the step whose scene has the graphic. */
export interface Shown {
  view: 'story' | 'map' | 'timeline' | 'table';
  step: string | undefined;
}

/** @returns what a view shows; the story, if it does not have the chart that is named */
export function shownBy(view: FrameView, data: StageData): Shown {
  if (!view.startsWith('series:')) return { view: view as Shown['view'], step: undefined };
  const id = view.slice('series:'.length);
  const charts = data.timelines.filter((timeline) => embedIds(timeline).includes(id));
  const step = data.steps.find(({ scene }) =>
    charts.some((chart) => chart.id === scene.timeline.show),
  );
  return step ? { view: 'timeline', step: step.id } : { view: 'story', step: undefined };
}

/** @returns the step that is named, if it is one of these */
export function startOf(
  steps: readonly HTMLElement[],
  { start }: Pick<FrameOptions, 'start'>,
): HTMLElement | undefined {
  return steps.find(({ id }) => id === start);
}

/** Keeps `data-figures` on the page while the step's chart stands alone: a card too small for both then hides the map. */
export function noteFigures(
  root: HTMLElement,
  snapshot: () => Promise<Snapshot | undefined>,
): void {
  async function note(): Promise<void> {
    const data = (await snapshot())?.data;
    const step = data?.steps.find(({ id }) => id === root.dataset['currentStep']);
    // Not by `timelineOf`, which is in the graphics' chunk: no frame waits for that.
    const chart = data?.timelines.find(({ id }) => id === step?.scene.timeline.show);
    const standsAlone = chart !== undefined && embedIds(chart).length > 0;
    document.documentElement.toggleAttribute('data-figures', standsAlone);
  }
  root.addEventListener('story:step', () => void note());
}

/** @returns the translation's address with the frame's options, but for `lang`: it is in that language already */
export function translationAddress(href: string, search: string, hash: string): string | undefined {
  const address = new URL(href);
  if (!address.protocol.startsWith('http')) return undefined;
  const query = new URLSearchParams(search);
  query.delete('lang');
  address.search = query.toString();
  address.hash = hash;
  return address.href;
}

/** Goes to the translation that is asked for. @returns whether the story has it */
export function goToTranslation({ lang }: Pick<FrameOptions, 'lang'>): boolean {
  if (lang === undefined || lang === document.documentElement.lang) return false;
  const link = document.querySelector<HTMLLinkElement>(`link[rel="alternate"][hreflang="${lang}"]`);
  const address = link && translationAddress(link.href, location.search, location.hash);
  if (address) location.replace(address);
  return Boolean(address);
}
