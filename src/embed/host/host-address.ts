/** The current step in the address of the host's page, if the page asks for that (`data-hash`). */

const STEP = /^#[\w-]+\/[\w-]+$/;

/** ms that a step must have been read: browsers refuse an address that changes too often. */
const REST = 400;

/** Whether the page wants the current step in its address. */
export const wantsAddress = (box: HTMLElement) => 'hash' in box.dataset;

/** @returns the step that the host's address names; '' for none. */
export function stepInAddress(): string {
  return STEP.test(location.hash) ? location.hash.slice(1) : '';
}

/** @returns the host's address without a place in it. */
export const hostAddress = () => location.href.replace(/#.*/, '');

/** Puts a step into the address after a while. @returns its timer, to be stopped when another step comes */
export const noteStep = (step: string) =>
  setTimeout(() => {
    if (step || stepInAddress()) {
      history.replaceState(history.state, '', hostAddress() + (step && `#${step}`));
    }
  }, REST);
