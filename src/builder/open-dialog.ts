/** Mounts the dialog over the story's page until it is closed. A chunk of its own: only who asks for it loads it. */
import { mount, unmount } from 'svelte';
import EmbedDialog from './EmbedDialog.svelte';
import type { Offer } from './offer.ts';

/**
 * @param builder the builder's address
 * @param step the one being read, as `chapter/step`
 */
export function openDialog(offer: Offer, builder: string, step: string | undefined): void {
  const dialog = mount(EmbedDialog, {
    target: document.body,
    props: {
      offer,
      builder,
      address: offer.address ?? location.origin + location.pathname,
      chapter: step?.split('/')[0],
      onClose: () => void unmount(dialog),
    },
  });
}
