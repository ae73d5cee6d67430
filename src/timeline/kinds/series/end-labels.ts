/** Direct labels at the ends of lines, one over the other. */

/** px from one label to the next. */
const PITCH = 16;

/** Pushes label positions apart, in order, and back up where they would leave the plot. */
export function spread(positions: readonly number[], pitch: number, height: number): number[] {
  const order = positions.map((y, i) => ({ y, i })).sort((a, b) => a.y - b.y);
  let below = -Infinity;
  for (const item of order) item.y = below = Math.max(item.y, below + pitch);
  let above = height + pitch;
  for (const item of order.reverse()) item.y = above = Math.min(item.y, above - pitch);
  return positions.map((_, i) => order.find((item) => item.i === i)?.y ?? 0);
}

/** A line that may end in a figure, `y` px from the top of the plot. */
interface Ending {
  focused: boolean;
  last: { y: number; labelY: number | undefined } | undefined;
}

/**
 * @param height px of the plot; where it is too low for all labels, the focused have theirs first
 * @returns the lines in their order, each end with the place of its label, or none
 */
export function labelEnds<Line extends Ending>(lines: readonly Line[], height: number): Line[] {
  const most = Math.max(1, Math.floor(height / PITCH) + 1);
  const labelled = lines
    .filter((line) => line.last)
    .sort((a, b) => Number(b.focused) - Number(a.focused))
    .slice(0, most);
  const ends = labelled.map((line) => line.last?.y ?? 0);
  const apart = spread(ends, PITCH, height);
  return lines.map((line) => {
    const labelY = apart[labelled.indexOf(line)];
    return { ...line, last: line.last && { ...line.last, labelY } };
  });
}
