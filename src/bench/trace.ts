/** What Chromium's tracing says of the main thread. */
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
export interface Span {
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

/** @returns the trace of whatever `work` does with the page. */
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
