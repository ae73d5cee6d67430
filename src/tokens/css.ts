/** The tokens as CSS: custom properties. */
import { COLOURS, type Scheme } from './colours.ts';
import { sans, serif } from './faces.ts';

/** @returns a token's name as CSS has it, without `--` */
export const kebab = (name: string) =>
  name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/**
 * @returns the properties, by their names without `--`, with the colours of one scheme and the names of the static
 *   fonts: for what is no browser
 */
export function plainProperties(scheme: Scheme): Record<string, string> {
  const colours = Object.entries(COLOURS).map(([name, colour]) => [kebab(name), colour[scheme]]);
  return {
    ...(Object.fromEntries(colours) as Record<string, string>),
    serif: `'${serif.family}', ${serif.fallbacks}`,
    sans: `'${sans.family}', ${sans.fallbacks}`,
  };
}
