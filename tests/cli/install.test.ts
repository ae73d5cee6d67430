import { describe, expect, it } from 'vitest';
import { missingPackages } from '../../src/cli/install.mjs';

const LOCKED = {
  '': { version: '0.1.0' },
  'node_modules/svelte': { version: '5.0.0' },
  'node_modules/fsevents': { version: '2.0.0', optional: true },
};

describe('missingPackages', () => {
  it('is empty when everything is there, whatever optional packages are not', () => {
    expect(missingPackages(LOCKED, { 'node_modules/svelte': { version: '5.0.0' } })).toEqual([]);
  });

  it('names what is absent on a fresh clone', () => {
    expect(missingPackages(LOCKED, {})).toEqual(['node_modules/svelte']);
  });

  it('names what is there in another version', () => {
    const old = { 'node_modules/svelte': { version: '4.0.0' } };
    expect(missingPackages(LOCKED, old)).toEqual(['node_modules/svelte']);
  });
});
