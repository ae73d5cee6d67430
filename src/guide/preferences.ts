/** The switches by which a reader chooses colours, motion and keys; kept in the browser where it keeps anything. */
import { wantsLessMotion } from '../graphic/motion.ts';
import { STORED } from './restore-preferences.ts';

function keep(name: string, value: string): void {
  try {
    if (value === '') localStorage.removeItem(STORED + name);
    else localStorage.setItem(STORED + name, value);
  } catch {
    // Where nothing can be kept, the choice holds for this page.
  }
}

/** @returns what a switch says: a box on or off, or the value of a list; empty is the system's way. */
function valueOf(input: HTMLInputElement | HTMLSelectElement): string {
  if (input instanceof HTMLSelectElement) return input.value;
  return (input.checked ? input.dataset['on'] : input.dataset['off']) ?? '';
}

/** Sets a switch to what holds now. */
function show(input: HTMLInputElement | HTMLSelectElement): void {
  const chosen = document.documentElement.dataset[input.name];
  if (input instanceof HTMLSelectElement) input.value = chosen ?? '';
  else if (input.name === 'motion') input.checked = wantsLessMotion();
  else input.checked = chosen !== input.dataset['off'];
}

/** Makes the switches under `root` work. */
export function watchChoices(root: ParentNode): void {
  const inputs = root.querySelectorAll<HTMLInputElement | HTMLSelectElement>('[data-choice]');
  for (const input of inputs) {
    show(input);
    input.addEventListener('change', () => {
      const value = valueOf(input);
      keep(input.name, value);
      if (value === '') Reflect.deleteProperty(document.documentElement.dataset, input.name);
      else document.documentElement.dataset[input.name] = value;
    });
  }
}
