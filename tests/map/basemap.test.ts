import { describe, expect, it } from 'vitest';
import { pathsBeyond, pathsOf, type Basemap } from '../../src/map/basemap.ts';

const COARSE: Basemap = { land: 'm0 0 9 9', borders: 'm1 1 2 2', countries: { AZE: 'm4 4 1 1' } };

describe('pathsOf', () => {
  it('names each path as the page does', () => {
    expect(pathsOf(COARSE)).toEqual({
      'land-rest': 'm0 0 9 9',
      'land-borders': 'm1 1 2 2',
      'land-AZE': 'm4 4 1 1',
    });
  });
});

describe('pathsBeyond', () => {
  it('has only the paths that differ from the other basemap’s', () => {
    const finer = { ...COARSE, land: 'm0 0 4 5 5 4' };
    expect(pathsBeyond(finer, COARSE)).toEqual({ 'land-rest': 'm0 0 4 5 5 4' });
    expect(pathsBeyond(COARSE, COARSE)).toEqual({});
  });
});
