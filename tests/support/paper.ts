/** What a page printed as a PDF holds on which of its sheets. */
import type { Page } from 'playwright-core';

/** Sheets are told apart by the numbers that the PDF gives them. */
export interface Printed {
  sheets: number;
  /** The sheet on which the element with this id begins; throws where it is on none. */
  sheetOf: (id: string) => string;
}

/**
 * @param ids what is asked for: a PDF knows where an element stands that a link leads to, so each gets one, after all else
 */
export async function printed(
  page: Page,
  format: 'A4' | 'Letter',
  ids: readonly string[],
): Promise<Printed> {
  await page.evaluate((asked) => {
    const links = asked.map((id) => {
      const link = document.createElement('a');
      link.href = `#${id}`;
      link.textContent = '.';
      return link;
    });
    const list = document.createElement('p');
    list.append(...links);
    document.body.append(list);
  }, ids);
  const pdf = (await page.pdf({ format, preferCSSPageSize: true })).toString('latin1');
  const places = pdf.matchAll(/\/(\S+) \[(\d+) 0 R \/XYZ/g);
  const sheets = new Map([...places].map(([, id = '', sheet = '']) => [id, sheet]));
  return {
    sheets: pdf.match(/\/Type \/Page\b/g)?.length ?? 0,
    sheetOf: (id) => {
      const sheet = sheets.get(id);
      if (sheet === undefined) throw new Error(`nothing printed has the id ${id}`);
      return sheet;
    },
  };
}
