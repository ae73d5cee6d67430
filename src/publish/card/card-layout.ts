/** How a card is laid out: the title's lines stand at the foot, and the map has what is left above them. */
import { SERIF } from '../../labels/advances.ts';
import { measureWith, wrap } from '../../labels/text-width.ts';

/** px of the whole picture, as those who show shared links ask for it. */
export const CARD = { width: 1200, height: 630 } as const;

/** px: the edge round the words, and the sizes of type. */
export const MARGIN = 56;
export const TITLE = 64;
export const CREDIT = 28;
const LINE = 70;
const MOST_LINES = 3;

/** px; each `y` is the foot of a line. */
export interface CardLayout {
  lines: { text: string; y: number }[];
  creditY: number;
  mapHeight: number;
}

const inSerif = measureWith(SERIF);
const fill = (title: string, width: number) => wrap(title, width, (line) => inSerif(line, TITLE));

/** @returns the title in as few lines as fit, of about the same length; the last one is cut where there are too many. */
export function breakTitle(title: string, width: number, most: number): string[] {
  const lines = fill(title, width);
  if (lines.length > most) return [...lines.slice(0, most - 1), `${lines[most - 1]} …`];
  let even = lines;
  for (let narrower = width - 20; narrower > width / 3; narrower -= 20) {
    const tried = fill(title, narrower);
    if (tried.length > lines.length) break;
    even = tried;
  }
  return even;
}

/** @returns where the title's lines stand, and the credit over them, and how high the map is above both */
export function layoutCard(title: string): CardLayout {
  const texts = breakTitle(title, CARD.width - 2 * MARGIN, MOST_LINES);
  const first = CARD.height - MARGIN + 4 - LINE * (texts.length - 1);
  const creditY = first - TITLE - 12;
  return {
    lines: texts.map((text, i) => ({ text, y: first + i * LINE })),
    creditY,
    mapHeight: creditY - CREDIT - 24,
  };
}
