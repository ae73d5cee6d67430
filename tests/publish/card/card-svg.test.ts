import { describe, expect, it } from 'vitest';
import {
  cardSvg,
  plainRules,
  variablesIn,
  withValues,
} from '../../../src/publish/card/card-svg.ts';

describe('a card’s styles', () => {
  it('have the values of variables, one inside the other, as by day', () => {
    const css = ':root { --ink: light-dark(#111111, #eeeeee); --name: var(--ink); }';
    const variables = variablesIn(css);
    expect(withValues('fill: var(--name)', variables)).toBe('fill: #111111');
  });

  it('keep the first value where another theme sets a second', () => {
    expect(variablesIn('--a: red; } @media dark { --a: blue; }').get('--a')).toBe('red');
  });

  it('mix colours', () => {
    const css = 'color-mix(in srgb, #ff0000 50%, #0000ff)';
    expect(withValues(css, new Map())).toBe('#800080');
  });

  it('leave out what holds only at times, and keep what stands around it', () => {
    const css =
      'a { x: y } /* { */ @media print { a { x: z } b { } } @keyframes k { from { x: 0 } } c { }';
    expect(plainRules(css).replace(/\s+/g, ' ').trim()).toBe('a { x: y } c { }');
  });

  it('know no scopes but classes', () => {
    expect(plainRules('.a.s-1 text:where(.s-1) { }')).toBe('.a.s-1 text.s-1 { }');
  });
});

describe('a card’s texts', () => {
  const drawn = (body: string) => cardSvg({ body, shapes: '', css: '' });

  it('have countries in capitals, whose references stay as they are', () => {
    const name = '<text class="name country s-1" x="1">Bosnia &amp; Herzegovina &lt;2</text>';
    expect(drawn(name)).toContain('>BOSNIA &amp; HERZEGOVINA &lt;2</text>');
  });

  it('never end a section of XML that nobody began', () => {
    expect(drawn('<text>One ]]> two ]]>]]></text>')).toContain(
      '>One ]]&gt; two ]]&gt;]]&gt;</text>',
    );
  });
});
