import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { carries, carry, REACH } from '../../src/map/flight-transform.ts';
import { projector, type Point, type View } from '../../src/map/projection.ts';

const SIZE = { width: 400, height: 300 };
const BAKU = { lat: 40.378, lng: 49.892 };

function view(lat: number, lng: number, zoom: number): View {
  return { center: { lat, lng }, zoom };
}

const FAR = view(40, 45, 4);

/** What the browser makes of the transform, on a box of SIZE. */
function moved(transform: string, { x, y }: Point): Point {
  if (transform === 'none') return { x, y };
  const [, right = '', down = '', scale = ''] =
    /^translate\((.+)%, (.+)%\) scale\((.+)\)$/.exec(transform) ?? [];
  return {
    x: x * Number(scale) + (Number(right) / 100) * SIZE.width,
    y: y * Number(scale) + (Number(down) / 100) * SIZE.height,
  };
}

const anyView = fc.record({
  center: fc.record({
    lat: fc.double({ min: 20, max: 60, noNaN: true }),
    lng: fc.double({ min: 20, max: 70, noNaN: true }),
  }),
  zoom: fc.double({ min: 2, max: 7, noNaN: true }),
});

describe('carry', () => {
  it('brings each place to where the camera sees it', () => {
    fc.assert(
      fc.property(anyView, anyView, (drawn, seen) => {
        const expected = projector(seen, SIZE)(BAKU);
        const { x, y } = moved(carry(drawn, seen, SIZE), projector(drawn, SIZE)(BAKU));
        // The transform is written to a thousandth of a hundredth, the scale to six figures.
        const slack = 0.1 + 1e-5 * Math.hypot(expected.x, expected.y);
        const far = Math.hypot(x - expected.x, y - expected.y);
        return far < slack + 1e-5 * Math.hypot(x, y) * 2 ** Math.max(0, seen.zoom - drawn.zoom);
      }),
    );
  });

  it('leaves a drawing alone that was made for the very view', () => {
    expect(carry(FAR, FAR, SIZE)).toBe('none');
  });
});

describe('carries', () => {
  it('where the picture is little stretched and fills the frame', () => {
    expect(carries(FAR, view(40, 45, 4.5), SIZE)).toBe(true);
    expect(carries(FAR, view(40, 45, 3.5), SIZE)).toBe(true);
    expect(carries(FAR, view(40, 55, 4), SIZE)).toBe(true);
  });

  it('not where its lines would be seen to be thicker or thinner', () => {
    expect(carries(FAR, view(40, 45, 4.7), SIZE)).toBe(false);
    expect(carries(FAR, view(40, 45, 3.3), SIZE)).toBe(false);
  });

  it('only where the frame lies in what is drawn, to any side', () => {
    fc.assert(
      fc.property(anyView, anyView, (drawn, seen) => {
        if (!carries(drawn, seen, SIZE)) return;
        const { width, height } = SIZE;
        const start = moved(carry(drawn, seen, SIZE), { x: -REACH * width, y: -REACH * height });
        const end = moved(carry(drawn, seen, SIZE), {
          x: (1 + REACH) * width,
          y: (1 + REACH) * height,
        });
        expect(Math.max(start.x, start.y)).toBeLessThan(0.1);
        expect(end.x).toBeGreaterThan(width - 0.1);
        expect(end.y).toBeGreaterThan(height - 0.1);
      }),
    );
  });
});
