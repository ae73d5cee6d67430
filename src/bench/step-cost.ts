/** What a change of step costs, read from a trace. */
import type { Span, Trace } from './trace.ts';

/** ms of main-thread time. */
export interface StepCost {
  /** From the moment the step is known until the frame that shows it is handed to the compositor. */
  change: number;
  /** The longest task of the motion that follows. */
  longest: number;
  /** Everything until the page is at rest. */
  whole: number;
}

/** How much of a task's work falls after a moment, as if it were spread evenly. */
function workSince(at: number, { start, end, work }: Span): number {
  return start >= at ? work : (work * (end - at)) / (end - start);
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

/** @returns the end of the first frame that begins after the task in which the step became known. */
function shownAt({ tasks, parts }: Trace, at: number): number {
  const own = tasks.find(({ start, end }) => start <= at && at <= end);
  const since = own?.end ?? at;
  const commit = parts.find(({ name, start }) => name === 'Commit' && start >= since);
  const task = tasks.find(
    (each) => commit && each.start <= commit.start && commit.start <= each.end,
  );
  return task?.end ?? since;
}

/** @param until the moment at which the next step comes, or the trace ends */
function costAt(trace: Trace, at: number, until: number): StepCost {
  const shown = shownAt(trace, at);
  const after = trace.tasks
    .filter(({ start, end }) => end > at && start < until)
    .map((task) => ({ start: task.start, work: workSince(at, task) }));
  const isMotion = ({ start }: { start: number }) => start >= shown;
  return {
    change: sum(after.filter((task) => !isMotion(task)).map(({ work }) => work)),
    longest: Math.max(0, ...after.filter(isMotion).map(({ work }) => work)),
    whole: sum(after.map(({ work }) => work)),
  };
}

/** @returns the cost of each change that the trace has marked, in order. */
export function stepCosts(trace: Trace): StepCost[] {
  return trace.marks.map(({ at }, i) => costAt(trace, at, trace.marks[i + 1]?.at ?? Infinity));
}
