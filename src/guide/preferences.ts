/** Connects the controls of `Preferences.svelte` to what they set: theme, motion and keyboard shortcuts. */
import { wantsLessMotion } from '../graphic/motion.ts';
import { STORED } from './restore-preferences.ts';

function store(name: string, value: string): void {
  try {
    if (value === '') localStorage.removeItem(STORED + name);
    else localStorage.setItem(STORED + name, value);
  } catch {
    // Without storage the preference holds for this page only.
  }
}

/** @returns a control's value; '' follows the system. */
function valueOf(input: HTMLInputElement | HTMLSelectElement): string {
  if (input instanceof HTMLSelectElement) return input.value;
  return (input.checked ? input.dataset['on'] : input.dataset['off']) ?? '';
}

/** Sets a control to the preference in force. */
function show(input: HTMLInputElement | HTMLSelectElement): void {
  const chosen = document.documentElement.dataset[input.name];
  if (input instanceof HTMLSelectElement) input.value = chosen ?? '';
  else if (input.name === 'motion') input.checked = wantsLessMotion();
  else input.checked = chosen !== input.dataset['off'];
}

/** Makes the controls under `root` show, set and store preferences, which styles read from the root element. */
export function connectPreferences(root: ParentNode): void {
  const inputs = root.querySelectorAll<HTMLInputElement | HTMLSelectElement>('[data-choice]');
  for (const input of inputs) {
    show(input);
    input.addEventListener('change', () => {
      const value = valueOf(input);
      store(input.name, value);
      if (value === '') Reflect.deleteProperty(document.documentElement.dataset, input.name);
      else document.documentElement.dataset[input.name] = value;
    });
  }
}
