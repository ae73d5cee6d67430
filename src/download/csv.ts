/** Tables as text for spreadsheets and programs. */

export type Cell = string | number | undefined;

/** A table: its columns' names, and its rows. */
export interface Table {
  columns: string[];
  rows: Cell[][];
}

/** A spreadsheet would run what begins like a formula: an apostrophe makes it text. */
function harmless(text: string): string {
  return /^[=+\-@\t\r]/.test(text) && Number.isNaN(Number(text)) ? `'${text}` : text;
}

function field(cell: Cell): string {
  if (cell === undefined) return '';
  const text = typeof cell === 'number' ? `${cell}` : harmless(cell);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** @returns the table as CSV (RFC 4180), with a mark by which spreadsheets know that it is UTF-8. */
export function toCsv({ columns, rows }: Table): string {
  const lines = [columns, ...rows].map((row) => row.map(field).join(','));
  return `\uFEFF${lines.join('\r\n')}\r\n`;
}

/** @returns the table as JSON: a list of entries by column, without the empty ones. */
export function toJson({ columns, rows }: Table): string {
  const entries = rows.map((row) =>
    Object.fromEntries(
      columns.flatMap((name, i) => (row[i] === undefined ? [] : [[name, row[i]]])),
    ),
  );
  return `${JSON.stringify(entries, null, 2)}\n`;
}
