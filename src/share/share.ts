/** Hands a link on: by the system's own dialog, or else through the clipboard. Fetched when it is first asked for. */

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

/** The way of old, for pages that browsers do not trust with the clipboard. */
function copyBySelection(text: string): boolean {
  const field = document.createElement('textarea');
  field.value = text;
  field.style.position = 'fixed';
  const focused = document.activeElement;
  document.body.append(field);
  field.select();
  const isCopied = document.execCommand('copy');
  field.remove();
  if (focused instanceof HTMLElement) focused.focus({ preventScroll: true });
  return isCopied;
}

async function byClipboard(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyBySelection(text);
  }
}

export async function share(shared: Shared): Promise<Outcome> {
  if (await byDialog(shared)) return 'left';
  return (await byClipboard(shared.url)) ? 'copied' : 'failed';
}
