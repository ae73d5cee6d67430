import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { flightTransform, isReusable, OVERSCAN } from '../../src/map/flight-transform.ts';
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

describe('flightTransform', () => {
  it('moves each place to its position in the new view', () => {
    fc.assert(
      fc.property(anyView, anyView, (drawn, seen) => {
        const expected = projector(seen, SIZE)(BAKU);
        const { x, y } = moved(flightTransform(drawn, seen, SIZE), projector(drawn, SIZE)(BAKU));
        // The transform is written to a thousandth of a hundredth, the scale to six figures.
        const slack = 0.1 + 1e-5 * Math.hypot(expected.x, expected.y);
        const far = Math.hypot(x - expected.x, y - expected.y);
        return far < slack + 1e-5 * Math.hypot(x, y) * 2 ** Math.max(0, seen.zoom - drawn.zoom);
      }),
    );
  });

  it('does nothing to a drawing that was made for this view', () => {
    expect(flightTransform(FAR, FAR, SIZE)).toBe('none');
  });
});

describe('isReusable', () => {
  it('is true where the drawing is scaled little and covers the map', () => {
    expect(isReusable(FAR, view(40, 45, 4.5), SIZE)).toBe(true);
    expect(isReusable(FAR, view(40, 45, 3.5), SIZE)).toBe(true);
    expect(isReusable(FAR, view(40, 55, 4), SIZE)).toBe(true);
  });

  it('is false where lines would be visibly thicker or thinner', () => {
    expect(isReusable(FAR, view(40, 45, 4.7), SIZE)).toBe(false);
    expect(isReusable(FAR, view(40, 45, 3.3), SIZE)).toBe(false);
  });

  it('is true only where the drawing covers the map on all sides', () => {
    fc.assert(
      fc.property(anyView, anyView, (drawn, seen) => {
        if (!isReusable(drawn, seen, SIZE)) return;
        const { width, height } = SIZE;
        const start = moved(flightTransform(drawn, seen, SIZE), {
          x: -OVERSCAN * width,
          y: -OVERSCAN * height,
        });
        const end = moved(flightTransform(drawn, seen, SIZE), {
          x: (1 + OVERSCAN) * width,
          y: (1 + OVERSCAN) * height,
        });
        expect(Math.max(start.x, start.y)).toBeLessThan(0.1);
        expect(end.x).toBeGreaterThan(width - 0.1);
        expect(end.y).toBeGreaterThan(height - 0.1);
      }),
    );
  });
});
