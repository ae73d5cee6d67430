/** A newsroom's colours on the frame, where the story can be read in them. */
import { groundOf, isAccent, type Scheme } from '../colours.ts';
import type { FrameOptions } from '../options.ts';

type Colours = Pick<FrameOptions, 'theme' | 'accent' | 'background'>;

/** What the frame sets: a ground decides the scheme, and an accent must be read on that ground. */
export function lookOf({ theme, accent, background }: Colours, system: Scheme) {
  const { ground, scheme } = groundOf(background, theme);
  return {
    theme: scheme,
    ground,
    accent: accent && isAccent(accent, scheme ?? system, ground) ? accent : undefined,
  };
}

/** Dresses the page. */
export function dress(options: Colours): void {
  const system = matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
  const { theme, ground, accent } = lookOf(options, system);
  const { dataset, style } = document.documentElement;
  if (theme) dataset['theme'] = theme;
  if (ground) for (const name of ['--paper', '--raised']) style.setProperty(name, ground);
  if (accent) style.setProperty('--accent', accent);
}
