/** CSV as a spreadsheet reads it. */

/** Reads RFC 4180: the rows of fields, without the mark at the beginning. */
export function readCsv(csv: string): string[][] {
  const fields = csv.slice(1).matchAll(/("(?:[^"]|"")*"|[^",\r\n]*)(,|\r\n)/g);
  const rows: string[][] = [[]];
  for (const [, field = '', end] of fields) {
    rows.at(-1)?.push(field.startsWith('"') ? field.slice(1, -1).replaceAll('""', '"') : field);
    if (end === '\r\n') rows.push([]);
  }
  return rows.slice(0, -1);
}
