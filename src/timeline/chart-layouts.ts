/** The layouts of scenes' charts, memoised: the drawing and the overlay of pointable targets share them. */
import { tryEarly } from '../graphic/task-queue.ts';
import { timelineOf, type StageData } from '../story/stage.ts';
import type { Timeline, TimelineScene } from '../schema/story.ts';
import { chartOf } from './kinds/charts.ts';
import type { ChartView } from './kinds/kind.ts';

/** The last layout of each scene, and its inputs. */
const kept = new WeakMap<TimelineScene, { from: readonly unknown[]; layout: unknown }>();

/**
 * @param timeline the one that the scene shows
 * @returns its layout, of the form that its kind has; the last one again where nothing has changed
 */
export function chartLayout(timeline: Timeline, view: ChartView): unknown {
  const { scene, data, size, words, format, still } = view;
  const from = [timeline, data, size, words, format, still];
  const last = kept.get(scene);
  if (last?.from.every((each, i) => each === from[i])) return last.layout;
  const layout = chartOf(timeline).layout(timeline, view);
  kept.set(scene, { from, layout });
  return layout;
}

/** @returns tasks that lay a scene's chart out ahead of its drawing, so that no task is long */
export function chartPieces(view: ChartView): (() => void)[] {
  const timeline = timelineOf(view.data, view.scene.show);
  if (!timeline) return [];
  const layout = () => chartLayout(timeline, view);
  return [tryEarly(layout), tryEarly(() => chartOf(timeline).complete(layout()))];
}

/** @returns who measured what a timeline shows, each publisher once (see `KindChart`) */
export function sourcesOf(show: string, data: StageData) {
  const timeline = timelineOf(data, show);
  return timeline ? chartOf(timeline).sources(timeline, data) : [];
}
