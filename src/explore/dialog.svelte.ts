/** Explore as a modal dialog over the page, opened and closed by the address. */
import { mount, unmount } from 'svelte';
import { bringFinerLand } from '../map/finer-land.ts';
import type { Snapshot } from '../page/snapshot.ts';
import { leaveExplore, pushView } from './address.ts';
import Explore from './Explore.svelte';

/** Shows the view that a fragment describes; undefined closes the dialog. */
export type ShowExplore = (hash: string | undefined) => void;

/** ms to debounce the address while the reader drags: browsers throttle or refuse frequent `pushState` calls. */
const DELAY = 300;

/** @returns a function to call with each new fragment of the address */
export function exploreDialog(snapshot: Snapshot): ShowExplore {
  const address = $state({ hash: '' });
  let dialog: Record<string, unknown> | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function close() {
    clearTimeout(timer);
    if (dialog) void unmount(dialog);
    dialog = undefined;
  }

  function onChange(hash: string, when: 'now' | 'at rest') {
    clearTimeout(timer);
    address.hash = hash;
    if (when === 'now') pushView(hash);
    else timer = setTimeout(pushView, DELAY, hash);
  }

  function onClose() {
    leaveExplore();
    close();
  }

  function open() {
    // Filters can zoom in further than any scene does.
    void bringFinerLand(document);
    return mount(Explore, {
      target: document.body,
      props: {
        ...snapshot,
        get hash() {
          return address.hash;
        },
        onChange,
        onClose,
      },
    });
  }

  return (hash) => {
    clearTimeout(timer);
    if (hash === undefined) return close();
    address.hash = hash;
    dialog ??= open();
  };
}
