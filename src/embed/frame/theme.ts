/** A newsroom's theme and colours for the frame, unless they make the story hard to read. */
import { groundOf, isAccent, type Scheme } from '../colours.ts';
import type { FrameOptions } from '../options.ts';

type Colours = Pick<FrameOptions, 'theme' | 'accent' | 'background'>;

/**
 * @param system the scheme of the reader's device
 * @returns what the frame sets: the background decides the scheme, and the accent must have contrast on it
 */
export function themeOf({ theme, accent, background }: Colours, system: Scheme) {
  const { ground, scheme } = groundOf(background, theme);
  return {
    theme: scheme,
    ground,
    accent: accent && isAccent(accent, scheme ?? system, ground) ? accent : undefined,
  };
}

/** Sets them on the page. */
export function applyTheme(options: Colours): void {
  const system = matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
  const { theme, ground, accent } = themeOf(options, system);
  const { dataset, style } = document.documentElement;
  if (theme) dataset['theme'] = theme;
  if (ground) for (const name of ['--paper', '--raised']) style.setProperty(name, ground);
  if (accent) style.setProperty('--accent', accent);
}
