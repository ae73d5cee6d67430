// @vitest-environment jsdom
/** A card's arrows. */
import { expect, it } from 'vitest';
import { stepsByArrow } from '../../../src/embed/frame/card.ts';

const PLAIN = { altKey: false, ctrlKey: false, metaKey: false, shiftKey: false };
const RIGHT = { ...PLAIN, key: 'ArrowRight', defaultPrevented: false };

/** @returns a page's root with these attributes, and the element in it that has the focus */
function page(attributes = '', inside = '<a id="at"></a>') {
  const { documentElement: root } = new DOMParser().parseFromString(
    `<html ${attributes}><body>${inside}</body></html>`,
    'text/html',
  );
  return { root, at: root.querySelector('#at') };
}

it.each([
  { key: 'ArrowRight', attributes: '', by: 1 },
  { key: 'ArrowLeft', attributes: '', by: -1 },
  { key: 'ArrowRight', attributes: 'dir="rtl"', by: -1 },
  { key: 'ArrowLeft', attributes: 'dir="rtl"', by: 1 },
  { key: 'ArrowDown', attributes: '', by: 0 },
  { key: 'ArrowRight', attributes: 'data-keys="off"', by: 0 },
])('$key in a page with "$attributes" leads $by', ({ key, attributes, by }) => {
  const { root, at } = page(attributes);
  expect(stepsByArrow({ ...RIGHT, key }, at, root) + 0).toBe(by);
});

it.each([
  '<input id="at">',
  '<textarea id="at"></textarea>',
  '<div role="listbox"><i id="at"></i></div>',
  '<div class="leaflet-container" id="at"></div>',
  '<dialog open><a id="at"></a></dialog>',
])('an arrow means something else in %s', (inside) => {
  const { root, at } = page('', inside);
  expect(stepsByArrow(RIGHT, at, root)).toBe(0);
});

it.each(['altKey', 'ctrlKey', 'metaKey', 'shiftKey', 'defaultPrevented'])(
  'an arrow with %s is left alone',
  (name) => {
    const { root, at } = page();
    expect(stepsByArrow({ ...RIGHT, [name]: true }, at, root)).toBe(0);
  },
);
