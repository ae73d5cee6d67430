/** Which of a newsroom's colours the story takes, and why it does not take the others. */
import { isAccent, schemeOn, type Hex, type Scheme } from '../embed/colours.ts';
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

/** An accent may be good for one of the two schemes alone; the frame then uses it there. */
function refusedAccent(read: readonly Scheme[], asked: readonly Scheme[]): Refusal | undefined {
  if (read.length === 0) return 'accent';
  if (read.length === asked.length) return undefined;
  return read.includes('light') ? 'accentDark' : 'accentLight';
}

/** @returns the same as the frame itself makes of them (src/frame/look.ts), with the reasons. */
export function verdictOn({ theme, accent, background }: Colours): Verdict {
  const fitting = background && schemeOn(background);
  const ground = fitting && (theme === 'auto' || theme === fitting) ? background : undefined;
  const decided = ground ? fitting : theme === 'auto' ? undefined : theme;
  const asked: Scheme[] = decided ? [decided] : ['light', 'dark'];
  const read = asked.filter((scheme) => accent && isAccent(accent, scheme, ground));
  const ofAccent = accent && refusedAccent(read, asked);
  const ofGround = background && !ground ? (fitting ? 'scheme' : 'background') : undefined;
  return {
    accent: ofAccent === 'accent' ? undefined : accent,
    background: ground,
    refused: {
      ...(ofAccent && { accent: ofAccent }),
      ...(ofGround && { background: ofGround }),
    },
  };
}
