/** The axis of values: as many round values as can be written one over the other. */
import { nice, ticks as roundValues } from 'd3-array';

/** px from one label to the next at the least, and how many are wanted at the most. */
const APART = 13;
const MOST = 5;

export interface ValueTick {
  value: number;
  /** px from the top of the plot. */
  y: number;
  /** As the story's language writes it. */
  text: string;
}

export interface ValueAxis {
  /** From a value to px from the top of the plot. */
  y: (value: number) => number;
  ticks: ValueTick[];
}

/**
 * @param values all that the axis must hold
 * @param from the value that it begins at if no other is lower: 0 for what is counted
 * @param height px of the plot
 * @param write all values of an axis at once, so that they are told apart
 */
export function layoutValues(
  values: readonly number[],
  from: number,
  height: number,
  write: (values: readonly number[]) => string[],
): ValueAxis {
  const [least, most] = [Math.min(from, ...values), Math.max(from, ...values)];
  const [bottom, top] = nice(least, least === most ? least + 1 : most, MOST);
  const y = (value: number) => height * (1 - (value - bottom) / (top - bottom));
  const ticks = fitting(y, (count) => roundValues(bottom, top, count));
  const texts = write(ticks);
  return { y, ticks: ticks.map((value, i) => ({ value, y: y(value), text: texts[i] ?? '' })) };
}

/** The most ticks whose labels do not touch. */
function fitting(y: ValueAxis['y'], ticksOf: (count: number) => number[]): number[] {
  for (let count = MOST; count > 0; count--) {
    const ticks = ticksOf(count);
    const step = Math.abs(y(ticks[0] ?? 0) - y(ticks[1] ?? 0));
    if (ticks.length < 2 || step >= APART) return ticks;
  }
  return ticksOf(1).slice(0, 1);
}
