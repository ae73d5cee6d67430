import { describe, expect, it } from 'vitest';
import { asksHeight, heightMessages, readAddress } from '../../src/embed/dialects.ts';

const PAGE = 'https://story.example/?embed=1';
const told = readAddress(`${PAGE}&childId=lead&initialWidth=600#?secret=aB3`);

describe('the dialects of heights', () => {
  it('are AMP’s, Datawrapper’s and Medium’s wherever the frame stands', () => {
    expect(heightMessages(640, readAddress(PAGE))).toEqual([
      { sentinel: 'amp', type: 'embed-size', height: 640 },
      { 'datawrapper-height': { story: 640 } },
      JSON.stringify({ src: PAGE, context: 'iframe.resize', height: 640 }),
    ]);
  });

  it('are pym’s and WordPress’s too, for a page that named the frame', () => {
    expect(heightMessages(640, told)).toEqual(
      expect.arrayContaining([
        'pymxPYMxleadxPYMxheightxPYMx640',
        { message: 'height', value: 640, secret: 'aB3' },
      ]),
    );
  });

  it('pass over names that could be anything else', () => {
    const odd = readAddress(`${PAGE}&childId=${encodeURIComponent('a.*')}#?secret=%3Cb%3E`);
    expect(odd).toMatchObject({ pymId: '', secret: '' });
  });

  it('are said again to a host that comes late', () => {
    expect(asksHeight('pymxPYMxleadxPYMxwidthxPYMx600', told)).toBe(true);
    expect(asksHeight({ sentinel: 'amp', type: 'frames-init' }, told)).toBe(true);
    expect(asksHeight({ message: 'ready', secret: 'aB3' }, told)).toBe(true);
    for (const other of ['pymxPYMxotherxPYMxwidthxPYMx600', null, 3, { type: 'frames-init' }])
      expect(asksHeight(other, told)).toBe(false);
  });
});
