/**
 * The picture beside the text until the stage has drawn one for the step being read: the still figure of the step's
 * chapter, over the stage, which still shows the opening. It stays if the stage's script or its data never come.
 */

/** What stands in the stage once its map and its timeline have drawn themselves (see `StoryMap`, `StoryTimeline`). */
const DRAWN = ['[data-graphic="map"] svg.live', '[data-graphic="timeline"] .frame:not(.growing)'];

/** @param root the story's root element, which carries the current step and receives `story:step` */
export function showStills(root: HTMLElement): void {
  const stage = root.querySelector<HTMLElement>('[data-stage]');
  if (!stage) return;
  let shown: Element | undefined;

  const show = () => {
    const step = root.querySelector('[data-step][data-current]');
    const still = step?.closest('section')?.querySelector('[data-still]');
    if (shown?.getAttribute('data-still') === still?.getAttribute('data-still')) return;
    shown?.remove();
    shown = still?.cloneNode(true) as Element | undefined;
    if (!shown) return;
    stage.after(shown);
    // On a phone the drawing is wider than the screen: its middle first.
    shown.scrollLeft = (shown.scrollWidth - shown.clientWidth) / 2;
  };
  const drawn = new MutationObserver(() => {
    const isNow = stage.dataset['stage'] === (root.dataset['currentStep'] ?? 'opening');
    if (!isNow || !DRAWN.every((part) => stage.querySelector(part))) return;
    drawn.disconnect();
    root.removeEventListener('story:step', show);
    shown?.remove();
  });
  drawn.observe(stage, { childList: true, subtree: true, attributeFilter: ['class'] });
  root.addEventListener('story:step', show);
}
