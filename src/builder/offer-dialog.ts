/** The story's links to the builder open a dialog over the page instead, whose code is fetched at the first press. */
import { fetchOffer } from './fetch-offer.ts';

const LINK = 'a[href="embed/"]';

/** Whether a press opens the link in another tab or window, or a menu: that is left to the browser. */
const isModified = (press: MouseEvent) =>
  press.button !== 0 || press.ctrlKey || press.metaKey || press.shiftKey || press.altKey;

/** Closes the menu that contains the link. Its summary is focused: there the dialog returns the focus to. */
function closeMenu(link: HTMLElement): void {
  const menu = link.closest('details');
  if (!menu) return;
  menu.open = false;
  menu.querySelector('summary')?.focus();
}

/** @param root the story's element, which has the current step */
export function offerDialog(root: HTMLElement): void {
  let isLoading = false;

  async function open(builder: string): Promise<void> {
    if (isLoading) return;
    isLoading = true;
    try {
      const [{ openDialog }, offer] = await Promise.all([
        import('./open-dialog.ts'),
        fetchOffer(builder),
      ]);
      if (!offer) throw new Error('there is nothing to embed');
      openDialog(offer, builder, root.dataset['currentStep']);
    } catch {
      // Without a network the builder's own page would not come either, and the story would be gone.
      if (navigator.onLine) location.assign(builder);
      else document.dispatchEvent(new Event('story:missing'));
    }
    isLoading = false;
  }

  document.addEventListener('click', (press) => {
    const { target } = press;
    const link = target instanceof Element ? target.closest<HTMLAnchorElement>(LINK) : null;
    if (!link || isModified(press)) return;
    press.preventDefault();
    closeMenu(link);
    void open(link.href);
  });
}
