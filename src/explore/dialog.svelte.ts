/** Explore as a layer over the page, opened and closed as the address says. */
import { mount, unmount } from 'svelte';
import type { Snapshot } from '../page/snapshot.ts';
import { leaveExplore, sayView } from './address.ts';
import Explore from './Explore.svelte';

/** Shows what a fragment asks for; undefined closes. */
export type ShowExplore = (hash: string | undefined) => void;

/** @returns a function to call with each new fragment of the address */
export function exploreDialog(snapshot: Snapshot): ShowExplore {
  const address = $state({ hash: '' });
  let dialog: Record<string, unknown> | undefined;

  function close() {
    if (!dialog) return;
    void unmount(dialog);
    dialog = undefined;
  }

  function open(): Record<string, unknown> {
    return mount(Explore, {
      target: document.body,
      props: {
        ...snapshot,
        get hash() {
          return address.hash;
        },
        onChange(hash: string, step: 'push' | 'replace') {
          sayView(hash, step);
          address.hash = hash;
        },
        onClose() {
          leaveExplore();
          close();
        },
      },
    });
  }

  return (hash) => {
    if (hash === undefined) return close();
    address.hash = hash;
    dialog ??= open();
  };
}
