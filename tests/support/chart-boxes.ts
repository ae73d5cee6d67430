/** What each word and mark of a chart covers, as its layout says: in px of the chart. */
import { boxAround, type Box } from '../../src/labels/box.ts';
import { textWidth } from '../../src/labels/text-width.ts';
import {
  KEY_FONT,
  KEY_HEIGHT,
  KEY_MARK,
  KEY_TEXT,
} from '../../src/timeline/kinds/events/event-key.ts';
import { labelBox } from '../../src/timeline/kinds/events/event-labels.ts';
import type { EventLayout } from '../../src/timeline/kinds/events/event-layout.ts';
import { boxOf } from '../../src/timeline/kinds/events/event-marks.ts';
import { nameBox } from '../../src/timeline/kinds/events/lane-names.ts';
import {
  ANNOTATION_FONT,
  ANNOTATION_ROW,
} from '../../src/timeline/kinds/series/annotation-layout.ts';
import { SERIES_FONT, type SeriesChart } from '../../src/timeline/kinds/series/series-chart.ts';
import { TICK_FONT, type Tick } from '../../src/timeline/ticks.ts';

/** @param height px of the chart */
export function boxesOfEvents(layout: EventLayout, ticks: readonly Tick[], height: number): Box[] {
  const { marks, clusters, titles, names, key, plot } = layout;
  const move = (box: Box): Box => ({ ...box, left: box.left + plot.x, right: box.right + plot.x });
  const shown = [...marks.filter(({ state }) => state === 'shown'), ...clusters];
  return [
    ...shown.map((mark) => move(boxOf(mark, plot.width))),
    ...[...titles.values()].map((title) => move(labelBox(title))),
    ...names.map(nameBox),
    ...key.map(({ x, text }) => {
      const right = x + KEY_TEXT + textWidth(text, KEY_FONT);
      return { left: x - KEY_MARK / 2, right, top: height - KEY_HEIGHT, bottom: height };
    }),
    ...ticks.map(({ labelX, text }) => {
      const middle = { x: plot.x + labelX, y: plot.height + 13 };
      return boxAround(middle, textWidth(text, TICK_FONT) / 2, 6.5);
    }),
  ];
}

function beside(text: string, x: number, y: number, font: number): Box {
  const half = font * 0.36;
  return { left: x, right: x + textWidth(text, font), top: y - half, bottom: y + half };
}

export function boxesOfSeries(layout: SeriesChart): Box[] {
  const { lines, ticks, time, ends, plot, unitText, annotations } = layout;
  return [
    beside(unitText, 0, 8, TICK_FONT),
    ...ticks.map(({ y, text }) =>
      beside(text, plot.x - 6 - textWidth(text, TICK_FONT), plot.y + y, TICK_FONT),
    ),
    ...time.map(({ labelX, text }) => {
      const middle = { x: plot.x + labelX, y: plot.y + plot.height + 13 };
      return boxAround(middle, textWidth(text, TICK_FONT) / 2, TICK_FONT * 0.36);
    }),
    ...lines.flatMap(({ id, last, focused }) => {
      const text = ends.get(id)?.trim() ?? '';
      const font = SERIES_FONT * (focused ? 1.05 : 1);
      const x = plot.x + plot.width + 7;
      return last?.labelY === undefined ? [] : [beside(text, x, plot.y + last.labelY, font)];
    }),
    ...annotations.flatMap(({ x, label, focused }) => {
      if (!label) return [];
      const font = ANNOTATION_FONT * (focused ? 1.06 : 1);
      const left = label.anchor === 'start' ? x + 5 : x - 5 - textWidth(label.text, font);
      return [beside(label.text, plot.x + left, 9.5 + label.row * ANNOTATION_ROW, font)];
    }),
  ];
}
