/** Says to those who listen what the graphics now show: once a step, when the reader has settled on it. */

/** ms that a step must stay the current one: fast scrolling says nothing on its way. */
const SETTLED = 500;

/**
 * @param region a live region
 * @param altOf a step's text alternative, by the step's id
 * @returns to be told each new step
 */
export function announcer(
  region: HTMLElement,
  altOf: (step: string) => string | undefined,
): (step: string | undefined) => void {
  let waiting: ReturnType<typeof setTimeout> | undefined;
  return (step) => {
    clearTimeout(waiting);
    const alt = step === undefined ? undefined : altOf(step);
    if (alt === undefined) return;
    waiting = setTimeout(() => {
      if (region.textContent !== alt) region.textContent = alt;
    }, SETTLED);
  };
}
