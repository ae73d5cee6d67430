import { cleanup, render, screen } from '@testing-library/svelte';
import { afterEach, describe, expect, it } from 'vitest';
import Paragraphs from '../../src/page/Paragraphs.svelte';

afterEach(cleanup);

describe('Paragraphs', () => {
  it('leads references into the page and links out of it', () => {
    render(Paragraphs, { text: 'In [Apia](place:apia), [they said](https://example.org/a).' });
    expect(screen.getByRole('link', { name: 'Apia' }).getAttribute('href')).toBe('#place-apia');
    expect(screen.getByRole('link', { name: 'they said' }).getAttribute('href')).toBe(
      'https://example.org/a',
    );
  });

  it('sets emphasis, and a paragraph at each blank line, and loses no space', () => {
    const { container } = render(Paragraphs, { text: 'The *Albatross* came.\n\nIt **stayed**.' });
    const paragraphs = [...container.querySelectorAll('p')].map((p) => p.textContent);
    expect(paragraphs).toEqual(['The Albatross came.', 'It stayed.']);
    expect(container.querySelector('em')?.textContent).toBe('Albatross');
    expect(container.querySelector('strong')?.textContent).toBe('stayed');
  });

  it('keeps a number and its per cent sign on one line', () => {
    const { container } = render(Paragraphs, { text: 'Turkey had 59 %, of *7 % here*.' });
    expect(container.querySelector('p')?.textContent).toBe(
      'Turkey had 59\u00a0%, of 7\u00a0% here.',
    );
  });

  it('shows HTML as the characters it is made of', () => {
    const { container } = render(Paragraphs, { text: '<img src=x onerror=alert(1)>' });
    expect(container.querySelector('img')).toBeNull();
    expect(container.textContent).toContain('<img src=x');
  });
});
