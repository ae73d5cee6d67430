/** On which sheets of paper a page's elements stand, as its PDF says. */
import type { Page } from 'playwright-core';

export interface Sheet {
  format: 'A4' | 'Letter';
  landscape?: boolean;
}

/** @returns the ids of elements of which none may begin on another page than the others; run in the page */
export function nameGroups(): string[][] {
  const all = (selector: string, within: ParentNode = document) => [
    ...within.querySelectorAll(selector),
  ];
  const texts = all('main :is(p, li, dt, time, svg.map)');
  const follows = (element: Element) =>
    texts.find((text) => element.compareDocumentPosition(text) & Node.DOCUMENT_POSITION_FOLLOWING);
  const charts = all('[data-still] div.chart').map((chart) => [...chart.children]);
  const maps = all('[data-still]').map((figure) => all('svg.map, div.chart', figure).slice(0, 2));
  const headings = all('main :is(h2, h3), .key-figure').map((heading) => {
    const text = follows(heading);
    return [heading, ...(text ? [text] : [])];
  });
  const tables = all('#events').map((events) => all('h2, tr:not(thead *)', events).slice(0, 2));
  const entries = all('.check, #events tr:not(thead *)').map((entry) => [
    entry,
    ...all('p', entry),
  ]);
  return [...charts, ...maps, ...headings, ...tables, ...entries].map((group, at) =>
    group.map((element, i) => (element.id ||= `part-${at}-${i}`)),
  );
}

/** A PDF says where an element begins that a link leads to: each of them gets a link, after all else; run in the page. */
export function linkToEach(ids: readonly string[]): void {
  const list = document.createElement('p');
  for (const id of ids) {
    const link = document.createElement('a');
    link.href = `#${id}`;
    // A box without text is one link in a PDF, whoever prints it.
    Object.assign(link.style, { display: 'inline-block', padding: '2px' });
    list.append(link);
  }
  document.body.append(list);
}

/**
 * @param ids what will be asked for
 * @returns the sheet, by its number in the PDF, on which an element begins; throws where it is on none
 */
export async function print(
  page: Page,
  sheet: Sheet,
  ids: readonly string[],
): Promise<(id: string) => string> {
  await page.evaluate(linkToEach, ids);
  const pdf = (await page.pdf({ ...sheet, preferCSSPageSize: true })).toString('latin1');
  const places = pdf.matchAll(/\/(\S+) \[(\d+) 0 R \/XYZ/g);
  const sheets = new Map([...places].map(([, id = '', number = '']) => [id, number]));
  return (id) => {
    const number = sheets.get(id);
    if (number === undefined) throw new Error(`nothing printed has the id ${id}`);
    return number;
  };
}
