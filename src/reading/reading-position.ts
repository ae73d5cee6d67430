/**
 * The reading position: what of the text is at the reading line. It survives a change of layout (another width, text
 * size or typeface, content that comes or goes above), which a scroll position in px does not.
 */
import { readingLine } from './steps.ts';

/** What a part's text consists of; none of these stands in another. */
const BLOCKS = ':is(h1, h2, h3, p, li, tr, aside, figure):not(:is(li, tr, aside, figure) *)';

/** A part is a step, the story's head, or a section after the story. */
export interface ReadingPosition {
  /** Index of the part. */
  part: number;
  /** Index of the edge above the reading line among those of the part's blocks, the part's own top being 0. */
  edge: number;
  /** Where the line is between that edge and the next, from 0 to 1. */
  share: number;
  /** px from the viewport's top to that edge. */
  at: number;
  /** Of the window and its text; px. */
  size: string;
}

const line = () => readingLine() * window.innerHeight;
const boxOf = (element: Element) => element.getBoundingClientRect();

/**
 * @returns what the text wraps by: in a window of the same size, with text of the same size, it is laid out alike. Not
 *   `innerHeight`, which follows the tool bars of a phone's browser while its reader scrolls.
 */
export function layoutSize(): string {
  const { clientWidth, clientHeight } = document.documentElement;
  const { fontSize } = getComputedStyle(document.documentElement);
  return [clientWidth, clientHeight, fontSize].join(' ');
}

/** @returns px from the viewport's top to the edges of a part's blocks, from its own top to the top of the next part. */
function edgesOf(parts: readonly Element[], index: number): number[] {
  const [part, next] = [parts[index], parts[index + 1]];
  if (!part) return [];
  const { top, bottom } = boxOf(part);
  const edges = [top];
  for (const block of part.querySelectorAll(BLOCKS)) {
    const box = boxOf(block);
    const last = edges.at(-1) ?? top;
    // What is not drawn has no height; its edges are kept, so that all keep their numbers.
    edges.push(
      ...(box.height > 0 ? [Math.max(last, box.top), Math.max(last, box.bottom)] : [last, last]),
    );
  }
  edges.push(next ? boxOf(next).top : bottom);
  return edges;
}

const lastAt = (edges: readonly number[], px: number) => {
  let last = -1;
  edges.forEach((edge, i) => {
    if (edge <= px) last = i;
  });
  return last;
};

/**
 * @param parts in the order of reading
 * @param part the one at the reading line
 */
export function positionIn(parts: readonly Element[], part: number): ReadingPosition {
  const edges = edgesOf(parts, part);
  const edge = Math.max(0, Math.min(lastAt(edges, line()), edges.length - 2));
  const at = edges[edge] ?? 0;
  const share = (line() - at) / Math.max(1, (edges[edge + 1] ?? at) - at);
  return { part, edge, share, at, size: layoutSize() };
}

/**
 * Scrolls back to the position: in a window of the same size to the same px, as only something above has changed; in one
 * of another size to the same share of the text.
 * @returns the position, as it is in this layout
 */
export function backTo(parts: readonly Element[], position: ReadingPosition): ReadingPosition {
  const { part, edge, share, size } = position;
  const edges = edgesOf(parts, part);
  const [now = 0, next = now] = edges.slice(edge);
  const at = size === layoutSize() ? position.at : line() - share * Math.max(1, next - now);
  // Less than a px is what browsers round by.
  if (Math.abs(now - at) >= 1) scrollBy({ top: now - at, behavior: 'instant' });
  return { ...position, at: edgesOf(parts, part)[edge] ?? 0, size: layoutSize() };
}
