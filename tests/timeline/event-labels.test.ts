import { describe, expect, it } from 'vitest';
import { textWidth } from '../../src/graphic/text-width.ts';
import { EVENT_FONT, labelBox, placeTitles, type Titled } from '../../src/timeline/event-labels.ts';

const TITLE = 'Talks begin in Suva';
const WIDTH = textWidth(TITLE, EVENT_FONT);
const FRAME = { left: 0, top: 0, right: 2 * WIDTH, bottom: 60 };

const titled = (id: string, x: number): Titled => ({
  id,
  title: TITLE,
  focused: false,
  box: { left: x - 5, right: x + 5, top: 25, bottom: 35 },
});

/** What leaves no room beside the mark, nor for the whole title from either of its ends. */
const beside = (x: number) => [
  { left: 0, right: x - 12, top: 26, bottom: 34 },
  { left: x + 12, right: FRAME.right, top: 26, bottom: 34 },
];

describe('the title of an event', () => {
  it('stands beside its mark where there is room', () => {
    expect(placeTitles([titled('a', 20)], [], FRAME).get('a')).toMatchObject({
      text: TITLE,
      y: 30,
      anchor: 'start',
    });
  });

  it('is moved along over its mark until the whole of it fits, rather than cut', () => {
    const x = WIDTH * 0.7;
    const walls = [
      ...beside(x),
      { left: 0, right: x - WIDTH * 0.4, top: 0, bottom: 60 },
      { left: x + WIDTH * 0.7, right: FRAME.right, top: 0, bottom: 60 },
    ];
    const label = placeTitles([titled('a', x)], walls, FRAME).get('a');
    if (!label) throw new Error('a title was expected');
    expect(label.text).toBe(TITLE);
    const { left, right } = labelBox(label);
    expect(left).toBeLessThan(x);
    expect(right).toBeGreaterThan(x);
    expect(right).toBeLessThanOrEqual(x + WIDTH * 0.7);
  });

  it('is cut where it fits nowhere as a whole', () => {
    const x = WIDTH * 0.7;
    const walls = [
      ...beside(x),
      { left: 0, right: x - WIDTH * 0.1, top: 0, bottom: 60 },
      { left: x + WIDTH * 0.75, right: FRAME.right, top: 0, bottom: 60 },
    ];
    expect(placeTitles([titled('a', x)], walls, FRAME).get('a')?.text).toMatch(/^Talks.*…$/);
  });
});
