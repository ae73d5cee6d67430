import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { stepsAsked } from '../../src/guide/guide.ts';

const PLAIN = { altKey: false, ctrlKey: false, metaKey: false, defaultPrevented: false };
const { document } = new JSDOM(
  '<a href="#x"></a><input type="search"><input type="checkbox"><div role="listbox" tabindex="0"></div>',
).window;

describe('stepsAsked', () => {
  it.each([
    ['j', 1],
    ['n', 1],
    ['k', -1],
    ['p', -1],
    ['J', 1],
  ])('takes %s for %i', (key, by) => {
    expect(stepsAsked({ ...PLAIN, key }, document.body, undefined)).toBe(by);
  });

  it.each(['ArrowDown', 'ArrowUp', ' ', 'PageDown', 'Home', 'Tab', 'constructor'])(
    'leaves %s to the browser',
    (key) => {
      expect(stepsAsked({ ...PLAIN, key }, document.body, undefined)).toBe(0);
    },
  );

  it.each(['altKey', 'ctrlKey', 'metaKey', 'defaultPrevented'])('takes no key with %s', (name) => {
    expect(stepsAsked({ ...PLAIN, [name]: true, key: 'j' }, document.body, undefined)).toBe(0);
  });

  it('takes no letter where one writes or chooses', () => {
    const asked = (selector: string) =>
      stepsAsked({ ...PLAIN, key: 'j' }, document.querySelector(selector), undefined);
    expect(asked('[type="search"]')).toBe(0);
    expect(asked('[role="listbox"]')).toBe(0);
    expect(asked('[type="checkbox"]')).toBe(1);
    expect(asked('a')).toBe(1);
  });

  it('takes none where the reader switched the keys off', () => {
    expect(stepsAsked({ ...PLAIN, key: 'j' }, document.body, 'off')).toBe(0);
  });
});
