/** Which of a newsroom's colours the story accepts, and why it refuses the others. */
import { groundOf, isAccent, schemeOn, type Hex, type Scheme } from '../embed/colours.ts';
import type { FrameOptions } from '../embed/options.ts';

export type Colours = Pick<FrameOptions, 'theme' | 'accent' | 'background'>;

/** Each has words of its own (src/i18n/embed.ts). */
export type Refusal = 'background' | 'scheme' | 'accent' | 'accentLight' | 'accentDark';

export interface Verdict {
  /** What the snippet says. */
  accent: Hex | undefined;
  background: Hex | undefined;
  refused: Partial<Record<'accent' | 'background', Refusal>>;
}

/** An accent may be readable in one scheme alone; the frame then uses it only there. */
function refusedAccent(read: readonly Scheme[], asked: readonly Scheme[]): Refusal | undefined {
  if (read.length === 0) return 'accent';
  if (read.length === asked.length) return undefined;
  return read.includes('light') ? 'accentDark' : 'accentLight';
}

/** @returns what the frame itself makes of the colours (src/embed/frame/theme.ts), with the reasons */
export function verdictOn({ theme, accent, background }: Colours): Verdict {
  const { ground, scheme } = groundOf(background, theme);
  const asked: Scheme[] = scheme ? [scheme] : ['light', 'dark'];
  const read = asked.filter((each) => accent && isAccent(accent, each, ground));
  const ofAccent = accent && refusedAccent(read, asked);
  const ofGround =
    background && !ground ? (schemeOn(background) ? 'scheme' : 'background') : undefined;
  return {
    accent: ofAccent === 'accent' ? undefined : accent,
    background: ground,
    refused: {
      ...(ofAccent && { accent: ofAccent }),
      ...(ofGround && { background: ofGround }),
    },
  };
}
