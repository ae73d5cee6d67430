// @vitest-environment jsdom
/** What the host's side says to its frame. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  readFromHost,
  written,
  type FromFrame,
  type FromHost,
} from '../../../src/embed/protocol.ts';
import { hear, openBox, type EmbedBox } from '../../../src/embed/host/embed-box.ts';

let box: EmbedBox;
/** Those that a test has opened: their timers outlive it, and the page that they stand in. */
let opened: EmbedBox[] = [];
let element: HTMLElement;
let heard: FromHost[];

/** Opens a box that has these attributes. */
function open(attributes = ''): void {
  document.body.innerHTML = `<div data-story="x" ${attributes}><iframe></iframe></div>`;
  Object.defineProperty(document, 'scrollingElement', {
    value: document.documentElement,
    configurable: true,
  });
  const div = document.querySelector('div');
  const frame = document.querySelector('iframe');
  if (!div || !frame?.contentWindow) throw new Error('a frame was expected');
  element = div;
  heard = [];
  vi.spyOn(frame.contentWindow, 'postMessage').mockImplementation((data: unknown) => {
    const message = readFromHost(data);
    if (message) heard.push(message);
  });
  box = openBox(element, frame);
  opened.push(box);
}
beforeEach(() => open());
afterEach(() => {
  vi.useRealTimers();
  for (const each of opened) each.destroy();
  opened = [];
});

/** Lets the box hear a message, as the page hands it on. */
const say = (message: FromFrame) => {
  const source = document.querySelector('iframe')?.contentWindow ?? null;
  hear(box, element, new MessageEvent('message', { source, data: written(message) }));
};

/** px, in the order in which the page hears of them: above the box, to which they bubble. */
function heightsTold(): number[] {
  const heights: number[] = [];
  document.body.addEventListener('story:height', (event) => {
    heights.push((event as CustomEvent<{ height: number }>).detail.height);
  });
  return heights;
}
/** Lays both out, px from the window's top. */
function layOut(place: { box: number; frame: number }): void {
  const at = (selector: string, top: number) => {
    const element = document.querySelector(selector);
    if (element) element.getBoundingClientRect = () => new DOMRect(0, top, 600, 9000);
  };
  at('div', place.box);
  at('iframe', place.frame);
}
const views = () => heard.filter(({ type }) => type === 'view');

describe('the host’s side', () => {
  it('links with a story that says hello', () => {
    say({ type: 'hello', story: 9000, card: 700, title: 'A story' });
    expect(heard.map(({ type }) => type)).toEqual(['ask', 'init']);
  });

  it('says the place once, and again to a story that has another height', () => {
    say({ type: 'hello', story: 9000, card: 700, title: 'A story' });
    say({ type: 'height', story: 9000, card: 700 });
    expect(views()).toHaveLength(1);
    hear(box, element, new MessageEvent('scroll'));
    expect(views()).toHaveLength(1);
    say({ type: 'height', story: 9100, card: 700 });
    expect(views()).toHaveLength(2);
  });

  it.each([
    { off: 1.4, state: 'goes on', last: 'view' },
    { off: -1.4, state: 'goes on', last: 'view' },
    { off: 3, state: 'is left to the card', last: 'unlink' },
  ])('$state where the frame is $off px from where it should stick', ({ off, last }) => {
    say({ type: 'hello', story: 9000, card: 700, title: 'A story' });
    layOut({ box: -2000, frame: off });
    say({ type: 'height', story: 9000, card: 700 });
    expect(heard.at(-1)?.type).toBe(last);
  });

  it('never links a story again that it once left to the card', () => {
    say({ type: 'hello', story: 9000, card: 700, title: 'A story' });
    layOut({ box: -2000, frame: 3 });
    say({ type: 'height', story: 9000, card: 700 });
    layOut({ box: -2000, frame: 0 });
    say({ type: 'hello', story: 9000, card: 700, title: 'A story' });
    hear(box, element, new MessageEvent('scroll'));
    expect(heard.filter(({ type }) => type === 'init')).toHaveLength(1);
    expect(heard.at(-1)?.type).toBe('unlink');
  });

  it('answers a card, and tells the page of each new height once', () => {
    const heights = heightsTold();
    for (let i = 0; i < 3; i++) say({ type: 'hello', story: 0, card: 700, title: 'A story' });
    expect(heights).toEqual([700]);
    expect(heard.map(({ type }) => type)).toEqual(['ask', 'unlink', 'unlink', 'unlink']);
    for (const card of [720, 720, 700]) say({ type: 'height', story: 0, card });
    expect(heights).toEqual([700, 720, 700]);
  });

  it('puts the step being read into the address, after a while and until it is destroyed', () => {
    vi.useFakeTimers();
    open('data-hash');
    say({ type: 'hello', story: 9000, card: 700, title: 'A story' });
    const read = (id: string) => say({ type: 'event', name: 'step', id });
    read('war/before');
    read('war/border');
    vi.advanceTimersByTime(390);
    expect(location.hash).toBe('');
    vi.advanceTimersByTime(20);
    expect(location.hash).toBe('#war/border');
    history.replaceState(null, '', '?page=2#note');
    read('war/after');
    vi.advanceTimersByTime(410);
    expect(location.search + location.hash).toBe('?page=2#war/after');
    read('war/before');
    box.destroy();
    vi.runAllTimers();
    expect(location.hash).toBe('#war/after');
  });

  it('hands on a step that the address comes to name, once it is linked and where it is asked to', () => {
    const inits = () => heard.filter(({ type }) => type === 'init');
    const name = (hash: string) => {
      history.replaceState(null, '', hash);
      hear(box, element, new MessageEvent('hashchange'));
    };
    open('data-hash');
    name('#gas/share');
    expect(inits()).toEqual([]);
    say({ type: 'hello', story: 9000, card: 700, title: 'A story' });
    name('#war/border');
    expect(inits()).toMatchObject([{ start: 'gas/share' }, { start: 'war/border' }]);
    open();
    say({ type: 'hello', story: 9000, card: 700, title: 'A story' });
    name('#war/after');
    expect(inits()).toMatchObject([{ start: '' }, { start: '' }]);
    history.replaceState(null, '', '/');
  });

  it('hears no stranger', () => {
    const data = written({ type: 'hello', story: 9000, card: 700, title: 'A story' });
    for (const source of [null, window]) {
      hear(box, element, new MessageEvent('message', { source, data }));
    }
    expect(heard.map(({ type }) => type)).toEqual(['ask']);
  });

  it.each([
    { offset: '60', top: '60px' },
    { offset: '60px', top: '60px' },
    { offset: ' 7.5 px', top: '7.5px' },
    { offset: 'auto', top: '0px' },
    { offset: '', top: '0px' },
  ])('leaves room for a header of "$offset"', ({ offset, top }) => {
    open(`data-offset="${offset}"`);
    say({ type: 'hello', story: 9000, card: 700, title: 'A story' });
    const style = document.querySelector('iframe')?.style;
    expect(style?.top).toBe(top);
    expect(style?.height).toBe(`${innerHeight - parseFloat(top)}px`);
  });

  it('tells no height of a card that becomes a story', () => {
    const heights = heightsTold();
    say({ type: 'hello', story: 9000, card: 700, title: 'A story' });
    for (const story of [9000, 9000, 9100]) say({ type: 'height', story, card: 700 });
    expect(heights).toEqual([9000, 9100]);
  });
});
