/** Explore as a layer over the page, opened and closed as the address says. */
import { mount, unmount } from 'svelte';
import { bringFinerLand } from '../map/finer-land.ts';
import type { Snapshot } from '../page/snapshot.ts';
import { leaveExplore, sayView } from './address.ts';
import Explore from './Explore.svelte';

/** Shows what a fragment asks for; undefined closes. */
export type ShowExplore = (hash: string | undefined) => void;

/** ms that a drag must rest before the address says it: browsers refuse an address that changes too often. */
const REST = 300;

/** @returns a function to call with each new fragment of the address */
export function exploreDialog(snapshot: Snapshot): ShowExplore {
  const address = $state({ hash: '' });
  let dialog: Record<string, unknown> | undefined;
  let resting: ReturnType<typeof setTimeout> | undefined;

  function close() {
    clearTimeout(resting);
    if (dialog) void unmount(dialog);
    dialog = undefined;
  }

  function onChange(hash: string, when: 'now' | 'at rest') {
    clearTimeout(resting);
    address.hash = hash;
    if (when === 'now') sayView(hash);
    else resting = setTimeout(sayView, REST, hash);
  }

  function onClose() {
    leaveExplore();
    close();
  }

  function open() {
    // What is chosen may be framed more nearly than any scene.
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
    clearTimeout(resting);
    if (hash === undefined) return close();
    address.hash = hash;
    dialog ??= open();
  };
}
