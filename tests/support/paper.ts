/** On which sheets of paper a page's elements stand, as its PDF says. */
import type { Page } from 'playwright-core';

export interface Sheet {
  format: 'A4' | 'Letter';
  landscape?: boolean;
}

/**
 * @param ids what will be asked for: a PDF says where an element begins that a link leads to, so each gets a link, after all else
 * @returns the sheet, by its number in the PDF, on which an element begins; throws where it is on none
 */
export async function print(
  page: Page,
  sheet: Sheet,
  ids: readonly string[],
): Promise<(id: string) => string> {
  await page.evaluate((asked) => {
    const list = document.createElement('p');
    for (const id of asked) {
      const link = document.createElement('a');
      link.href = `#${id}`;
      link.textContent = '. ';
      list.append(link);
    }
    document.body.append(list);
  }, ids);
  const pdf = (await page.pdf({ ...sheet, preferCSSPageSize: true })).toString('latin1');
  const places = pdf.matchAll(/\/(\S+) \[(\d+) 0 R \/XYZ/g);
  const sheets = new Map([...places].map(([, id = '', number = '']) => [id, number]));
  return (id) => {
    const number = sheets.get(id);
    if (number === undefined) throw new Error(`nothing printed has the id ${id}`);
    return number;
  };
}
