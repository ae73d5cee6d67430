/** What Chromium's tracing says of the main thread, and what a change of step costs by that. */
import { sum } from 'd3-array';
import type { Browser, Page } from 'playwright-core';

/** As Chromium writes it: `ts` and `dur` in µs of the clock, `tdur` in µs that the thread itself worked. */
interface TraceEvent {
  name: string;
  ph: string;
  pid: number;
  tid: number;
  ts: number;
  dur?: number;
  tdur?: number;
}

/** A stretch of time on the main thread, in ms since the trace's beginning of time. */
interface Span {
  name: string;
  start: number;
  end: number;
  /** ms that the thread worked in it: other programs on the machine do not count. */
  work: number;
}

export interface Trace {
  /** The main thread's tasks in order; they do not overlap. */
  tasks: Span[];
  /** What went on inside them, in order of their starts. */
  parts: Span[];
  /** `performance.mark`s, in ms. */
  marks: { name: string; at: number }[];
}

const CATEGORIES = [
  'devtools.timeline',
  'disabled-by-default-devtools.timeline',
  'blink.user_timing',
];

function spanOf({ name, ts, dur = 0, tdur = dur }: TraceEvent): Span {
  return { name, start: ts / 1000, end: (ts + dur) / 1000, work: tdur / 1000 };
}

/**
 * @param mark how the page's own marks begin: they tell which thread is meant
 * @throws Error where nothing was marked
 */
export function readTrace(events: readonly TraceEvent[], mark: string): Trace {
  const marked = events.filter(({ name }) => name.startsWith(mark));
  const [first] = marked;
  if (!first) throw new Error(`the trace has no mark "${mark}"`);
  const spans = events
    .filter(({ ph, pid, tid }) => ph === 'X' && pid === first.pid && tid === first.tid)
    .map(spanOf)
    .sort((a, b) => a.start - b.start);
  return {
    tasks: spans.filter(({ name }) => name === 'RunTask'),
    parts: spans.filter(({ name }) => name !== 'RunTask'),
    marks: marked.map(({ name, ts }) => ({ name, at: ts / 1000 })).sort((a, b) => a.at - b.at),
  };
}

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

/** @returns the trace of what `work` does with the page */
export async function traceOf(
  browser: Browser,
  page: Page,
  mark: string,
  work: () => Promise<void>,
): Promise<Trace> {
  await browser.startTracing(page, { categories: CATEGORIES });
  await work();
  const json = (await browser.stopTracing()).toString('utf8');
  return readTrace((JSON.parse(json) as { traceEvents: TraceEvent[] }).traceEvents, mark);
}
