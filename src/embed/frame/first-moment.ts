/** The moment in which a host may answer: nobody sees the card before it becomes the story, or takes its height. */

/** ms. */
export const MOMENT = 200;

/** Hides a framed page for that moment. @returns what ends it */
export function startMoment(): () => void {
  const { dataset } = document.documentElement;
  const end = () => {
    delete dataset['greeting'];
  };
  if (window.parent === window) return end;
  dataset['greeting'] = '';
  setTimeout(end, MOMENT);
  return end;
}
