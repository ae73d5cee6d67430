import { describe, expect, it } from 'vitest';
import { fitView, boundsAround } from '../../src/map/fit-view.ts';
import { fromWorld, projector, toWorld, WORLD } from '../../src/map/projection.ts';

const SIZE = { width: 800, height: 600 };
const PADDING = { top: 40, right: 40, bottom: 40, left: 40 };
const SUVA = { lat: -18.14, lng: 178.44 };
const APIA = { lat: -13.83, lng: -171.76 };

describe('toWorld', () => {
  it('puts the null island in the middle of the world', () => {
    const { x, y } = toWorld({ lat: 0, lng: 0 });
    expect(x).toBeCloseTo(WORLD / 2);
    expect(y).toBeCloseTo(WORLD / 2);
  });

  it('agrees with the formula of spherical Mercator, here for Baku', () => {
    // x = 256 (lng + 180) / 360, y = 128 (1 − asinh(tan lat) / π)
    const { x, y } = toWorld({ lat: 40.378, lng: 49.892 });
    expect(x).toBeCloseTo(163.4788, 3);
    expect(y).toBeCloseTo(96.5644, 3);
  });

  it('keeps the poles inside the world', () => {
    expect(toWorld({ lat: 90, lng: 0 }).y).toBeCloseTo(0, 6);
    expect(toWorld({ lat: -90, lng: 0 }).y).toBeCloseTo(WORLD, 6);
  });

  it('is undone by fromWorld', () => {
    const back = fromWorld(toWorld(SUVA));
    expect(back.lat).toBeCloseTo(SUVA.lat, 8);
    expect(back.lng).toBeCloseTo(SUVA.lng, 8);
  });
});

describe('fitView', () => {
  it('shows the whole box inside the padding, and fills it in one direction', () => {
    const box = { north: 56, south: 35, east: 52, west: -77 };
    const project = projector(fitView(box, SIZE, PADDING), SIZE);
    const corner = project({ lat: 56, lng: -77 });
    const opposite = project({ lat: 35, lng: 52 });
    expect(corner.x).toBeCloseTo(40, 3);
    expect(opposite.x).toBeCloseTo(760, 3);
    expect(corner.y).toBeGreaterThan(40);
    expect(opposite.y).toBeLessThan(560);
  });

  it('frames places on both sides of the 180th meridian together', () => {
    const view = fitView(boundsAround([SUVA, APIA]), SIZE, PADDING);
    const project = projector(view, SIZE);
    for (const place of [SUVA, APIA]) {
      const { x, y } = project(place);
      expect(x).toBeGreaterThanOrEqual(39.9);
      expect(x).toBeLessThanOrEqual(760.1);
      expect(y).toBeGreaterThan(0);
      expect(y).toBeLessThan(600);
    }
    expect(view.zoom).toBeGreaterThan(4);
  });

  it('does not come nearer to a single place than the basemap has detail for', () => {
    const view = fitView(boundsAround([SUVA]), SIZE, PADDING);
    expect(view.zoom).toBeLessThan(6);
    expect(view.center.lng).toBeCloseTo(SUVA.lng, 6);
  });

  it('gives the same view for the same box, whatever the order of places', () => {
    const there = fitView(boundsAround([SUVA, APIA]), SIZE, PADDING);
    expect(fitView(boundsAround([APIA, SUVA]), SIZE, PADDING)).toEqual(there);
  });
});
