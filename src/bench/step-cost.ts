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

function taskAt({ tasks }: Trace, at: number): Span | undefined {
  return tasks.find(({ start, end }) => start <= at && at <= end);
}

/** @returns the end of the first frame that begins after the task in which the step became known. */
function shownAt(trace: Trace, at: number): number {
  const since = taskAt(trace, at)?.end ?? at;
  const commit = trace.parts.find(({ name, start }) => name === 'Commit' && start >= since);
  return (commit && taskAt(trace, commit.start)?.end) ?? since;
}

/** @param until the moment at which the next step's own task begins, or the trace ends */
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
  const begins = trace.marks.map(({ at }) => taskAt(trace, at)?.start ?? at);
  return trace.marks.map(({ at }, i) => costAt(trace, at, begins[i + 1] ?? Infinity));
}
