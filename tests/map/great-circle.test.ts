import { geoDistance, geoInterpolate } from 'd3-geo';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { greatCircle, unwrap } from '../../src/map/great-circle.ts';

const WASHINGTON = { lat: 38.895, lng: -77.036 };
const BAKU = { lat: 40.378, lng: 49.892 };

it('begins and ends at its places', () => {
  const line = greatCircle(WASHINGTON, BAKU);
  expect(line[0]?.lat).toBeCloseTo(WASHINGTON.lat);
  expect(line.at(-1)?.lng).toBeCloseTo(BAKU.lng);
});

it('bends towards the pole between places of similar latitude', () => {
  const middle = greatCircle(WASHINGTON, BAKU)[16];
  expect(middle?.lat).toBeGreaterThan(55);
});

it('runs where d3-geo’s great circle runs', () => {
  const place = fc.record({
    lat: fc.double({ min: -80, max: 80, noNaN: true }),
    lng: fc.double({ min: -170, max: 170, noNaN: true }),
  });
  fc.assert(
    fc.property(place, place, (from, to) => {
      const along = geoInterpolate([from.lng, from.lat], [to.lng, to.lat]);
      const isOpposite = Math.PI - geoDistance([from.lng, from.lat], [to.lng, to.lat]) < 1e-3;
      greatCircle(from, to).forEach(({ lat, lng }, i) => {
        const [lngOfD3, latOfD3] = isOpposite ? [lng, lat] : along(i / 32);
        expect(lat).toBeCloseTo(latOfD3, 6);
        expect(Math.cos(((lng - lngOfD3) * Math.PI) / 180)).toBeCloseTo(1, 9);
      });
    }),
  );
});

it('draws a line across the world’s edge in one piece', () => {
  const points = [
    { x: 250, y: 0 },
    { x: 255, y: 1 },
    { x: 2, y: 2 },
    { x: 8, y: 3 },
  ];
  expect(unwrap(points, 256).map(({ x }) => x)).toEqual([250, 255, 258, 264]);
});
