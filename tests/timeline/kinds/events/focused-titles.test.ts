/** How many of the titles that the story's steps speak of are read on charts as large as screens and cards give. */
import { expect, it } from 'vitest';
import { stringsFor } from '../../../../src/i18n/strings.ts';
import { stageData, timelineOf } from '../../../../src/story/stage.ts';
import { labelBox } from '../../../../src/timeline/kinds/events/event-labels.ts';
import { layoutEvents } from '../../../../src/timeline/kinds/events/event-layout.ts';
import { fillLanes } from '../../../../src/timeline/kinds/events/lanes.ts';
import { windowOf } from '../../../../src/timeline/window.ts';
import { storyOf } from '../../../support/story-of.ts';

const data = stageData(storyOf('data/story.json'));
const words = stringsFor(data.language).graphics;

type Size = Parameters<typeof layoutEvents>[3];

/** Each step's chart, and what is in focus there. */
function chartsOn(size: Size) {
  return data.steps.flatMap(({ scene }) => {
    const { show, focus } = scene.timeline;
    const timeline = timelineOf(data, show);
    if (timeline?.kind !== 'events') return [];
    const lanes = fillLanes(timeline, data);
    return [{ focus, ...layoutEvents(lanes, windowOf(scene.timeline), focus, size, words, true) }];
  });
}

/** The titles in focus of each step as they are set; undefined where one is not. */
function titlesOn(size: Size): (string | undefined)[] {
  return chartsOn(size).flatMap(({ focus, titles }) =>
    focus.map((id) => titles.get(id)?.lines.join(' ')),
  );
}

/** Those that stand over or under the middle of another mark in focus, on the same line: they seem to be its own. */
function astrayOn(size: Size): string[] {
  return chartsOn(size).flatMap(({ marks, titles }) => {
    const focused = marks.filter((mark) => mark.focused);
    return focused.flatMap(({ event, y }) => {
      const title = titles.get(event.id);
      if (!title) return [];
      const { left, right } = labelBox(title);
      const isOver = (x: number) => x > left && x < right;
      const others = focused.filter((mark) => mark.event !== event && mark.y === y);
      return others.some(({ x, width }) => isOver(x + width / 2)) ? [title.lines.join(' ')] : [];
    });
  });
}

it.each([
  // Phones, which have little room.
  { width: 336, height: 145, least: 0.88 },
  { width: 366, height: 172, least: 0.97 },
  { width: 456, height: 187, least: 0.97 },
  // Cards of embeds, low on every screen.
  { width: 575, height: 145, least: 0.97 },
  { width: 700, height: 145, least: 0.99 },
  { width: 850, height: 130, least: 0.99 },
  { width: 850, height: 160, least: 0.99 },
  { width: 850, height: 190, least: 0.99 },
  // Tablets and wider screens.
  { width: 576, height: 233, least: 0.97 },
  { width: 744, height: 233, least: 0.99 },
  { width: 837, height: 298, least: 0.99 },
])('keeps titles in focus on $width by $height px', ({ least, ...size }) => {
  const titles = titlesOn(size);
  expect(titles.length).toBeGreaterThan(0);
  const read = titles.filter((title) => title !== undefined);
  expect(read.length / titles.length).toBeGreaterThanOrEqual(least);
  const cut = read.filter((title) => title.includes('…'));
  expect(cut.length / titles.length).toBeLessThanOrEqual(0.07);
});

it.each([
  { width: 336, height: 145 },
  { width: 366, height: 172 },
  { width: 456, height: 187 },
  { width: 576, height: 233 },
  { width: 837, height: 298 },
])('tells the titles in focus of one lane apart on $width by $height px', (size) => {
  expect(astrayOn(size).length).toBeLessThanOrEqual(3);
});
