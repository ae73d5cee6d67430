/** Frames anywhere on the globe: at the 180th meridian, at the poles, round the whole world. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boundsAround, fitView } from '../../src/map/fit-view.ts';
import { arcOnScreen, greatCircle } from '../../src/map/great-circle.ts';
import { projector, toWorld, WORLD, worldTransform } from '../../src/map/projection.ts';

const SIZE = { width: 800, height: 600 };
const PADDING = { top: 40, right: 40, bottom: 40, left: 40 };

const lat = fc.oneof(fc.double({ min: -90, max: 90, noNaN: true }), fc.constantFrom(-90, 90));
const lng = fc.oneof(fc.double({ min: -180, max: 180, noNaN: true }), fc.constantFrom(-180, 180));
const place = fc.record({ lat, lng });
const box = fc
  .tuple(lat, lat, lng, lng)
  .map(([a, b, west, east]) => ({ north: Math.max(a, b), south: Math.min(a, b), west, east }));
const size = fc.record({
  width: fc.integer({ min: 280, max: 3000 }),
  height: fc.integer({ min: 200, max: 1500 }),
});

describe('fitView', () => {
  it('gives a finite centre and zoom for any box and size', () => {
    fc.assert(
      fc.property(box, size, (bounds, screen) => {
        const { center, zoom } = fitView(bounds, screen, PADDING);
        expect(Math.abs(center.lat)).toBeLessThanOrEqual(90);
        expect(Math.abs(center.lng)).toBeLessThanOrEqual(180);
        expect(zoom).toBeGreaterThanOrEqual(-2);
        expect(zoom).toBeLessThanOrEqual(6);
      }),
    );
  });

  it('shows any places, wherever they are', () => {
    fc.assert(
      fc.property(fc.array(place, { minLength: 1, maxLength: 6 }), size, (places, screen) => {
        const view = fitView(boundsAround(places), screen, PADDING);
        const project = projector(view, screen);
        for (const { x, y } of places.map(project)) {
          expect(x).toBeGreaterThan(39.9);
          expect(x).toBeLessThan(screen.width - 39.9);
          expect(y).toBeGreaterThan(39.9);
          expect(y).toBeLessThan(screen.height - 39.9);
        }
      }),
    );
  });

  it.each([90, -90])('frames a single place at the pole, %i°', (pole) => {
    const view = fitView(boundsAround([{ lat: pole, lng: 12 }]), SIZE, PADDING);
    const { x, y } = projector(view, SIZE)({ lat: pole, lng: 12 });
    expect(x).toBeCloseTo(400, 3);
    expect(y).toBeCloseTo(300, 3);
  });

  it('frames the whole world', () => {
    const view = fitView({ north: 90, south: -90, west: -180, east: 180 }, SIZE, PADDING);
    const { scale, y } = worldTransform(view, SIZE);
    expect(WORLD * scale).toBeCloseTo(520, 3);
    expect(y).toBeCloseTo(40, 3);
  });

  it('frames the shorter way across the 180th meridian, where west is greater than east', () => {
    const view = fitView({ north: -10, south: -22, west: 175, east: -168 }, SIZE, PADDING);
    expect(view.center.lng).toBeCloseTo(-176.5, 3);
    expect(view.zoom).toBeGreaterThan(5);
  });
});

describe('an arc', () => {
  const longest = (points: { x: number; y: number }[]) =>
    Math.max(...points.slice(1).map((p, i) => Math.abs(p.x - (points[i]?.x ?? p.x))));

  it('never jumps by more than half a world, whatever its ends and the view', () => {
    fc.assert(
      fc.property(place, place, place, (from, to, center) => {
        const view = { center, zoom: 2 };
        const points = arcOnScreen(greatCircle(from, to), view, SIZE);
        expect(points.every(({ x, y }) => Number.isFinite(x) && Number.isFinite(y))).toBe(true);
        expect(longest(points)).toBeLessThanOrEqual((WORLD * 2 ** view.zoom) / 2 + 1e-6);
      }),
    );
  });

  it('runs straight on across the 180th meridian', () => {
    const [suva, apia] = [
      { lat: -18.1, lng: 178.5 },
      { lat: -13.8, lng: -171.8 },
    ];
    const view = fitView(boundsAround([suva, apia]), SIZE, PADDING);
    const points = arcOnScreen(greatCircle(suva, apia), view, SIZE);
    expect(longest(points)).toBeLessThan(SIZE.width / 20);
    expect(points.at(-1)?.x).toBeCloseTo(projector(view, SIZE)(apia).x, 3);
  });

  it('goes over the pole between places on opposite sides of it', () => {
    const over = greatCircle({ lat: 70, lng: 10 }, { lat: 70, lng: -170 });
    expect(Math.max(...over.map((at) => at.lat))).toBeGreaterThan(88);
    expect(over.map((at) => toWorld(at).y).every((y) => y >= -1e-6)).toBe(true);
  });
});
