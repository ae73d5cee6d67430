/** The story's links to the builder open a dialog over the page instead; its code is asked for when one is pressed. */
import { fetchOffer } from './fetch-offer.ts';

const LINK = 'a[href="embed/"]';

/** Whether a reader wants the builder itself, in a place of its own. */
const isApart = (press: MouseEvent) =>
  press.button !== 0 || press.ctrlKey || press.metaKey || press.shiftKey || press.altKey;

/** A menu that the link stands in closes, as menus do; the focus then comes back to what opens it. */
function leaveMenu(link: HTMLElement): void {
  const menu = link.closest('details');
  if (!menu) return;
  menu.open = false;
  menu.querySelector('summary')?.focus();
}

/** @param root the story's, which says the current step */
export function offerDialog(root: HTMLElement): void {
  let isComing = false;

  async function open(builder: string): Promise<void> {
    if (isComing) return;
    isComing = true;
    try {
      const [{ openDialog }, offer] = await Promise.all([
        import('./open-dialog.ts'),
        fetchOffer(builder),
      ]);
      if (!offer) throw new Error('there is nothing to embed');
      openDialog(offer, builder, root.dataset['currentStep']);
    } catch {
      location.assign(builder);
    }
    isComing = false;
  }

  document.addEventListener('click', (press) => {
    const { target } = press;
    const link = target instanceof Element ? target.closest<HTMLAnchorElement>(LINK) : null;
    if (!link || isApart(press)) return;
    press.preventDefault();
    leaveMenu(link);
    void open(link.href);
  });
}
