/** The step being read in the host's address, where the host asks for it. */

const STEP = /^#[\w-]+\/[\w-]+$/;

/** ms that a step must have been read: browsers refuse an address that changes too often. */
const REST = 400;

/** @returns the step that the host's address names; '' for none. */
export function stepInAddress(): string {
  return STEP.test(location.hash) ? location.hash.slice(1) : '';
}

/** @returns the host's address without a place in it. */
export const pageAddress = () => location.href.replace(/#.*/, '');

/** @returns to be told each step; the last one stands in the address after a while */
export function addressFollower(): (step: string) => void {
  let resting: ReturnType<typeof setTimeout> | undefined;
  return (step) => {
    clearTimeout(resting);
    resting = setTimeout(() => {
      if (step || stepInAddress()) {
        const hash = step && `#${step}`;
        history.replaceState(history.state, '', pageAddress() + hash);
      }
    }, REST);
  };
}
