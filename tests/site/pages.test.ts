import { expect, it } from 'vitest';
import { putScriptFirst } from '../../src/site/pages.ts';

const SCRIPT = '<script type="module" crossorigin src="./assets/index.js"></script>';
const [VIEWPORT, STYLE] = ['<meta name="viewport" content="x" />', '<style>p{}</style>'];

it('moves the script before the styles, lets the text go first, and keeps all else', () => {
  const html = `<head>\n${VIEWPORT}\n${STYLE}\n${SCRIPT}\n</head>`;
  const moved = putScriptFirst(html);
  expect(moved.split('\n').map((line) => line.trim())).toEqual([
    '<head>',
    SCRIPT.replace(' type', ' fetchpriority="low" type'),
    VIEWPORT,
    STYLE,
    '</head>',
  ]);
});

it('leaves a page alone that has no such script', () => {
  const html = `<head><script>go()</script>${VIEWPORT}</head>`;
  expect(putScriptFirst(html)).toBe(html);
});
