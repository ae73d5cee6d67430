/** What holds of a chronology whatever its events, its window and the screen. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boxAround, type Box } from '../../../../src/labels/box.ts';
import { textWidth } from '../../../../src/labels/text-width.ts';
import { createFormat } from '../../../../src/i18n/format.ts';
import { spanOf } from '../../../../src/schema/dates.ts';
import type { StageData, StageEvent } from '../../../../src/story/stage.ts';
import {
  KEY_FONT,
  KEY_HEIGHT,
  KEY_MARK,
  KEY_TEXT,
} from '../../../../src/timeline/kinds/events/event-key.ts';
import { labelBox, linesOf } from '../../../../src/timeline/kinds/events/event-labels.ts';
import {
  layoutEvents,
  type EventLayout,
} from '../../../../src/timeline/kinds/events/event-layout.ts';
import { boxOf } from '../../../../src/timeline/kinds/events/event-marks.ts';
import { nameBox } from '../../../../src/timeline/kinds/events/lane-names.ts';
import { fillLanes } from '../../../../src/timeline/kinds/events/lanes.ts';
import { layoutTicks, TICK_FONT } from '../../../../src/timeline/ticks.ts';
import { windowOf, type TimeWindow } from '../../../../src/timeline/window.ts';
import { anyDate, anyDates, isEndOf } from '../../../support/any-date.ts';
import { faultsOf } from '../../../support/boxes.ts';
import { data, event, TIMELINE, WORDS } from '../../../support/chronology.ts';

const { tick } = createFormat('en');

describe('layoutEvents, whatever the events and the screen', () => {
  const THEMES = Array.from({ length: 12 }, (_, i) => `lane-${i}`);
  const COLOURS = ['blue', 'red', 'green', 'violet', 'amber', 'teal', 'grey'] as const;
  const name = fc.oneof(
    fc.string({ minLength: 1, maxLength: 60, unit: 'grapheme-ascii' }),
    fc.constantFrom('العلاقات مع موسكو', '北大西洋公约组织与华盛顿', '🇦🇿🤝🇦🇲 👩‍🚀', 'Əlaqələr'),
  );
  const entry = fc.record({
    date: anyDate,
    lasts: fc.option(anyDate),
    status: fc.constantFrom('confirmed' as const, 'reported' as const, 'disputed' as const),
    scheduled: fc.boolean(),
    title: name,
    focused: fc.boolean(),
    lane: fc.nat(11),
  });
  const setting = fc.record({
    entries: fc.oneof(
      fc.array(entry, { maxLength: 30 }),
      fc.array(entry, { maxLength: 300, size: 'max' }),
    ),
    lanes: fc.array(name, { minLength: 1, maxLength: 12 }),
    by: fc.constantFrom('theme' as const, 'actor' as const),
    window: anyDates,
    width: fc.integer({ min: 280, max: 3000 }),
    height: fc.integer({ min: 90, max: 600 }),
  });

  const anyLayout = setting.map(({ entries, lanes, by, window, width, height }) => {
    const ids = THEMES.slice(0, lanes.length);
    const events = entries.map(({ date, lasts, lane, title, status, scheduled }, i) => {
      const id = ids[lane % ids.length] ?? '';
      const end = lasts !== null && isEndOf(date, lasts) ? lasts : undefined;
      return event(`e${i}`, date, { title, status, scheduled, theme: id, actors: [id], end });
    });
    const kinds = lanes.map((text, i) => ({
      id: THEMES[i] ?? '',
      name: text,
      colour: COLOURS[i % 7] ?? 'grey',
    }));
    const all: StageData = {
      ...data(events),
      themes: kinds,
      actors: kinds.map((kind) => ({ ...kind, kind: 'state', countries: [] })),
    };
    const shown = windowOf(window);
    const timeline = { ...TIMELINE, lanesBy: by, lanes: ids };
    const focus = entries.flatMap(({ focused }, i) => (focused && i % 5 === 0 ? [`e${i}`] : []));
    const result = layoutEvents(fillLanes(timeline, all), shown, focus, { width, height }, WORDS);
    return { ...result, events, focus, shown, width, height };
  });

  function isDue(event: StageEvent, shown: TimeWindow): boolean {
    const { start, end } = spanOf(event);
    return end > shown.start && start < shown.end;
  }

  /** All that is drawn of a layout, in px of the chart. */
  function drawn(layout: EventLayout, shown: TimeWindow, height: number) {
    const { marks, clusters, titles, names, key, plot, scale } = layout;
    const move = (box: Box): Box => ({
      ...box,
      left: box.left + plot.x,
      right: box.right + plot.x,
    });
    const all = [...marks.filter(({ state }) => state === 'shown'), ...clusters];
    const over = { left: plot.x, right: 0 };
    const ticks = layoutTicks({ window: shown, scale, width: plot.width, over }, tick);
    return {
      marks: all.map((mark) => move(boxOf(mark, plot.width))),
      titles: [...titles.values()].map((title) => move(labelBox(title))),
      names: names.map(nameBox),
      key: key.map(({ x, text }) => {
        const right = x + KEY_TEXT + textWidth(text, KEY_FONT);
        return { left: x - KEY_MARK / 2, right, top: height - KEY_HEIGHT, bottom: height };
      }),
      ticks: ticks.map(({ labelX, text }) => {
        const middle = { x: plot.x + labelX, y: plot.height + 13 };
        return boxAround(middle, textWidth(text, TICK_FONT) / 2, 6.5);
      }),
    };
  }

  it('lets no name, title, mark, cluster, tick or word of the key lie over another or leave the chart', () => {
    fc.assert(
      fc.property(anyLayout, (layout) => {
        const frame = { left: 0, top: 0, right: layout.width, bottom: layout.height };
        const boxes = Object.values(drawn(layout, layout.shown, layout.height)).flat();
        expect(faultsOf(boxes, frame)).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  it('keeps each line of a title nearer to the line of its own lane than to another', () => {
    fc.assert(
      fc.property(anyLayout, ({ titles, names, events }) => {
        for (const [id, title] of titles) {
          const theme = events.find((each) => each.id === id)?.theme;
          const own =
            names.find((name) => name.id === theme) ?? names.find((name) => name.id === '');
          for (const { y } of linesOf(title)) {
            const away = Math.abs(y - (own?.band.y ?? NaN));
            for (const { band } of names) expect(away).toBeLessThan(Math.abs(y - band.y) + 0.01);
          }
        }
      }),
    );
  });

  it('shows every event of the window once, as a mark or in a cluster', () => {
    fc.assert(
      fc.property(anyLayout, ({ marks, clusters, events, shown }) => {
        const seen = [
          ...marks.filter(({ state }) => state === 'shown').map(({ event: { id } }) => id),
          ...clusters.flatMap((cluster) => cluster.events.map(({ id }) => id)),
        ];
        const due = events.filter((each) => isDue(each, shown));
        expect(seen.sort()).toEqual(due.map(({ id }) => id).sort());
      }),
    );
  });

  it('marks every event in focus as such, with a mark or a cluster of its own', () => {
    fc.assert(
      fc.property(anyLayout, ({ marks, clusters, events, focus, shown }) => {
        const seen = [
          ...marks.filter((mark) => mark.focused && mark.state === 'shown').map((m) => m.event.id),
          ...clusters
            .filter((each) => each.focused)
            .flatMap((each) => each.events.map((e) => e.id)),
        ];
        const due = events.filter((each) => focus.includes(each.id) && isDue(each, shown));
        expect(seen).toEqual(expect.arrayContaining(due.map(({ id }) => id)));
      }),
    );
  });

  it('says in its key what each mark that is seen means, as far as there is room, and nothing else', () => {
    fc.assert(
      fc.property(anyLayout, ({ marks, key, width, height }) => {
        const kinds = marks
          .filter(({ state }) => state === 'shown')
          .flatMap(({ event, shape }) => [
            event.scheduled ? 'scheduled' : event.status,
            ...(shape === 'bar' ? [event.date.length < 10 ? 'vague' : 'lasting'] : []),
          ]);
        const said = key.map(({ kind }) => kind);
        expect(kinds).toEqual(expect.arrayContaining(said));
        const isPlain = kinds.every((kind) => kind === 'confirmed');
        if (width > 700 && height > 200 && !isPlain) expect(new Set(said)).toEqual(new Set(kinds));
      }),
    );
  });
});
