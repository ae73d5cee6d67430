/**
 * What a kind of timeline is made of. Its folder has one file a part, always under the same name, and each part is
 * listed in one exhaustive record: a kind that lacks a part does not compile.
 *
 * | file        | part                                  | record               | reaches readers           |
 * | ----------- | ------------------------------------- | -------------------- | ------------------------- |
 * | `schema.ts` | its form in the dataset               | `schema/timeline.ts` | never                     |
 * | `rules.ts`  | what can be wrong with it             | `rules.ts`           | never                     |
 * | `chart.ts`  | its layout, drawing and sources       | `charts.ts`          | with the graphics         |
 * | `tools.ts`  | what can be pointed at, and the cards | `tools.ts`           | when the page is idle     |
 * | `table.ts`  | its data as a table                   | `tables.ts`          | when a file is asked for  |
 * | `embed.ts`  | what the embed offers                 | `embeds.ts`          | with the embed            |
 * | `explore.ts`| what explore offers                   | `explore.ts`         | with explore              |
 *
 * `site/chunks.ts` keeps what arrives later out of the chunk of the graphics by these names and by `…Card.svelte` and
 * `…-target.ts`.
 */
import type { Component, Snippet } from 'svelte';
import type { Table } from '../../download/csv.ts';
import type { Target } from '../../graphic/pointing.ts';
import type { Format } from '../../i18n/format.ts';
import type { GraphicWords } from '../../i18n/strings.ts';
import type { Timeline, TimelineScene } from '../../schema/story.ts';
import type { Address } from '../../story/addresses.ts';
import type { StageData, StageEvent, StageSeries } from '../../story/stage.ts';
import type { PlotSize } from '../window.ts';

/** What drawings and cards tell of, and what they write it with. */
export interface GraphicProps {
  data: StageData;
  words: GraphicWords;
  format: Format;
}

/** What a chart is laid out for. */
export interface ChartView extends GraphicProps {
  scene: TimelineScene;
  /** px of the whole chart. */
  size: PlotSize;
  /** Whether the chart will never change: then marks outside the window are left out. */
  still: boolean;
}

export interface DrawingProps<Layout> {
  layout: Layout;
  /** px of the whole chart. */
  size: PlotSize;
  /** How many marks may be drawn so far; undefined: all. */
  most: number | undefined;
  /** Ids of the events that are pointed at. */
  lit: ReadonlySet<string> | undefined;
}

/**
 * `Drawn` is `Layout`; in the common type of all kinds' charts it is `never`, so that no layout can be passed to another
 * kind's drawing.
 */
export interface KindChart<T extends Timeline, Layout, Drawn = Layout> {
  /** Pure; called once for a scene, data and size. */
  layout(timeline: T, view: ChartView): Layout;
  /** Computes the lazy parts of a layout ahead, in a task of its own, so that no task is long. */
  complete(layout: Layout): void;
  /** Draws a layout as SVG. */
  Drawing: Component<DrawingProps<Drawn>>;
  /** @returns who measured what the chart shows, each publisher once; none where its marks name their own */
  sources(timeline: T, data: StageData): StageSeries['source'][];
}

export interface CardProps extends GraphicProps {
  /** The id of the target. */
  id: string;
  /** The events that it stands for, in the dataset's order. */
  events: readonly StageEvent[];
  /** The id of the timeline that is shown. */
  show: string;
  /** Writes a text of the dataset in its inline form. */
  prose: Snippet<[text: string, address?: Address]>;
  /** Lists events to choose from: the chosen one is shown instead. */
  choices: Snippet<[events: readonly StageEvent[]]>;
}

/** A target's id is the kind's own, and says all about it. */
export interface KindTools<Layout> {
  /** @returns what can be pointed at, in the order of the keys; px of the chart */
  targets(layout: Layout, format: Format): Target[];
  /** @returns the ids of the events that a target stands for: they and their places light up */
  events(id: string): readonly string[];
  /** @returns what a target's card is called */
  title(id: string, data: StageData, words: GraphicWords): string;
  /** A target in detail. */
  Card: Component<CardProps>;
}

export interface KindTable<T extends Timeline> {
  /**
   * @param address the page's
   * @returns what the timeline shows in a scene
   */
  table(timeline: T, scene: TimelineScene, data: StageData, address: string): Table;
}

export interface KindEmbed<T extends Timeline> {
  /**
   * @returns the ids by which an embed can ask for this chart alone (`view=series:<id>`), and a small card shows it
   * instead of the map; none for a kind that says little without the map
   */
  ids(timeline: T): readonly string[];
}

/** The events that a reader chose in explore. */
export interface Chosen {
  id: string;
  title: string;
  events: readonly StageEvent[];
}

/** @returns the timeline that shows the chosen events; undefined for a kind that shows none */
export type KindExplore<T extends Timeline> = (chosen: Chosen, data: StageData) => T | undefined;
