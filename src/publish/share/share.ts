/** Shares a link by the system's own dialog, or else through the clipboard. A chunk that is fetched at the first press. */

/** The fallback without the Clipboard API, which browsers keep from some frames and from pages without TLS. */
function copyBySelection(text: string): boolean {
  const field = document.createElement('textarea');
  field.value = text;
  field.style.position = 'fixed';
  const focused = document.activeElement;
  // Behind a modal dialog everything is inert: the field must be inside it.
  (focused?.closest('dialog') ?? document.body).append(field);
  field.select();
  const isCopied = document.execCommand('copy');
  field.remove();
  if (focused instanceof HTMLElement) focused.focus({ preventScroll: true });
  return isCopied;
}

/** @returns whether the text is in the clipboard now */
export async function copy(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyBySelection(text);
  }
}

export interface Shared {
  title: string;
  url: string;
}

/** 'left': the system's dialog was used or closed; there is nothing to announce. */
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

/** Must be called while a press is handled (transient activation). @returns what became of the link; never throws */
export async function share(shared: Shared): Promise<Outcome> {
  if (await byDialog(shared)) return 'left';
  return (await copy(shared.url)) ? 'copied' : 'failed';
}
