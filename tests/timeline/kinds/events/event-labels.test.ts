import { describe, expect, it } from 'vitest';
import type { Box } from '../../../../src/labels/box.ts';
import { textWidth } from '../../../../src/labels/text-width.ts';
import {
  EVENT_FONT,
  labelBox,
  type Titled,
} from '../../../../src/timeline/kinds/events/event-labels.ts';
import { placeTitles } from '../../../../src/timeline/kinds/events/place-titles.ts';

const TITLE = 'Talks begin in Suva';
const WIDTH = textWidth(TITLE, EVENT_FONT);
const FRAME = { left: 0, top: 0, right: 2 * WIDTH, bottom: 100 };

const titled = (id: string, x: number): Titled => ({
  id,
  title: TITLE,
  focused: false,
  box: { left: x - 5, right: x + 5, top: 25, bottom: 35 },
  frame: FRAME,
});

const place = (marks: Titled[], walls: Box[]) => placeTitles(marks, walls, [{ boxes: [] }]).titles;

/** What leaves no room beside the mark, nor for the whole title from either of its ends. */
const beside = (x: number) => [
  { left: 0, right: x - 12, top: 26, bottom: 34 },
  { left: x + 12, right: FRAME.right, top: 26, bottom: 34 },
];

/** A mark's x, and walls at its sides that leave its title that share of its length; one line under it is free, or more. */
const TIGHT = WIDTH * 0.7;
const tight = (share: number, floor: number) => [
  ...beside(TIGHT),
  { left: 0, right: TIGHT - WIDTH * 0.1, top: 0, bottom: 100 },
  { left: TIGHT + WIDTH * (share - 0.1), right: FRAME.right, top: 0, bottom: 100 },
  { left: 0, right: FRAME.right, top: floor, bottom: 100 },
];
const [ONE_LINE, TWO_LINES] = [56, 72];

describe('the title of an event', () => {
  it('stands beside its mark where there is room', () => {
    expect(place([titled('a', 20)], []).get('a')).toMatchObject({
      lines: [TITLE],
      y: 30,
      anchor: 'start',
    });
  });

  it('is moved along over its mark until the whole of it fits, rather than cut', () => {
    const x = WIDTH * 0.7;
    const walls = [
      ...beside(x),
      { left: 0, right: x - WIDTH * 0.4, top: 0, bottom: 100 },
      { left: x + WIDTH * 0.7, right: FRAME.right, top: 0, bottom: 100 },
    ];
    const label = place([titled('a', x)], walls).get('a');
    if (!label) throw new Error('a title was expected');
    expect(label.lines).toEqual([TITLE]);
    const { left, right } = labelBox(label);
    expect(left).toBeLessThan(x);
    expect(right).toBeGreaterThan(x);
    expect(right).toBeLessThanOrEqual(x + WIDTH * 0.7);
  });

  it('is left out where it fits nowhere as a whole', () => {
    expect(place([titled('a', TIGHT)], tight(0.85, TWO_LINES)).size).toBe(0);
  });
});

describe('the title of an event in focus', () => {
  const focused = (id: string, x: number): Titled => ({ ...titled(id, x), focused: true });

  it('stands on two lines where one is too long', () => {
    const label = place([focused('a', TIGHT)], tight(0.85, TWO_LINES)).get('a');
    expect(label?.lines).toEqual(['Talks begin', 'in Suva']);
  });

  it('is cut where it does not fit on two lines either, and left out before little of it is left', () => {
    const lines = (share: number) =>
      place([focused('a', TIGHT)], tight(share, ONE_LINE)).get('a')?.lines;
    expect(lines(0.85)?.join(' ')).toMatch(/^Talks begin.*…$/);
    expect(lines(0.4)).toBeUndefined();
  });

  it('chooses later where another would lose its own', () => {
    // The right one would stand over its mark and across the left one, which has no room under its own.
    const [left, right] = [WIDTH * 0.8, FRAME.right - 6];
    const walls = [...beside(left), { left: left - 5, right: left + 5, top: 36, bottom: 100 }];
    const titles = place([focused('a', left), focused('b', right)], walls);
    expect([...titles.values()].map((title) => title.lines.join(' '))).toEqual([TITLE, TITLE]);
  });

  it('stands on two lines rather than over another mark in focus, whose title it would seem to be', () => {
    const right = FRAME.right - 6;
    const other = focused('other', right - WIDTH * 0.8);
    const label = place([other, focused('own', right)], []).get('own');
    if (!label) throw new Error('a title was expected');
    expect(label.lines).toHaveLength(2);
    expect(labelBox(label).left).toBeGreaterThan(other.box.right);
  });

  it('is read over another mark in focus where it has no place of its own', () => {
    const right = FRAME.right - 6;
    const marks = [focused('other', right - 14), focused('own', right)];
    expect(place(marks, []).get('own')?.lines).toBeDefined();
  });

  it('takes the ground that leaves it whole, and the first where that is no matter', () => {
    const mark = focused('a', 20);
    const free = { boxes: [] as Box[] };
    const wall = { boxes: [FRAME] };
    const choice = (...ways: [typeof free, typeof free]) => placeTitles([mark], [], ways).boxes;
    expect(choice(wall, free)).toBe(free.boxes);
    expect(choice(free, { boxes: [] })).toBe(free.boxes);
  });
});
