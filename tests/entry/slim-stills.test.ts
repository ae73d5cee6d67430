import { describe, expect, it } from 'vitest';
import { slimStills } from '../../src/entry/slim-stills.ts';

const still = (inside: string) => `<figure class="still s-1" data-still="gas">${inside}</figure>`;

describe('slimStills', () => {
  it('writes a line in whole px, each point from the one before', () => {
    const line = '<path d="M86.2,79.8L106,81L126.4,-2M10,10L9,12"></path>';
    expect(slimStills(still(line))).toBe(still('<path d="m86 80 20 1 20-83m-116 12-1 2"></path>'));
  });

  it('closes a band', () => {
    expect(slimStills(still('<path d="M1,9L2,8L2,12Z"></path>'))).toContain('d="m1 9 1-1 0 4z"');
  });

  it('closes the last run alone', () => {
    const line = '<path d="M0,9L1,8L2,4M6,5Z"></path>';
    expect(slimStills(still(line))).toContain('d="m0 9 1-1 1-4m4 1z"');
  });

  it('leaves the shapes of marks as fine as they are', () => {
    const shape = still(
      '<path d="M0,-9.76L5.635,0L0,9.76Z"></path><path d="M5 0L-5 -4.5Z"></path>',
    );
    expect(slimStills(shape)).toBe(shape);
  });

  it('places marks, and makes bars as long, by attributes, which are shorter than styles', () => {
    const mark = '<g style="color: red; transform: translate(8.6px, -2px);"></g>';
    expect(slimStills(still(mark))).toBe(
      still('<g transform="translate(9 -2)" style="color: red"></g>'),
    );
    expect(slimStills(still('<g style="transform: translate(1px, 2px);"></g>'))).toBe(
      still('<g transform="translate(1 2)"></g>'),
    );
    expect(slimStills(still('<rect y="-3" style="width: 18.4px;"></rect>'))).toBe(
      still('<rect y="-3" width="18"></rect>'),
    );
  });

  it('touches nothing but still figures', () => {
    const live = '<svg><path d="M86.2,79.8L106,81" data-link="gas"></path></svg>';
    expect(slimStills(live + still(''))).toBe(live + still(''));
  });
});
