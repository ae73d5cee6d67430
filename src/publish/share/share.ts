/** Hands a link on: by the system's own dialog, or else through the clipboard. Fetched when it is first asked for. */
import { copy } from './copy.ts';

export interface Shared {
  title: string;
  url: string;
}

/** 'left': the reader closed the dialog, or took the link from it; there is nothing to say. */
export type Outcome = 'left' | 'copied' | 'failed';

/** @returns whether the system's dialog took the link. */
async function byDialog(shared: Shared): Promise<boolean> {
  if (!('share' in navigator)) return false;
  try {
    await navigator.share(shared);
    return true;
  } catch (error) {
    return error instanceof DOMException && error.name === 'AbortError';
  }
}

/** @returns what became of the link; never throws. To be called in a reader's press: browsers ask for that. */
export async function share(shared: Shared): Promise<Outcome> {
  if (await byDialog(shared)) return 'left';
  return (await copy(shared.url)) ? 'copied' : 'failed';
}
