/** Hands a file to the reader, without a server. */

const TYPES = {
  svg: 'image/svg+xml',
  png: 'image/png',
  csv: 'text/csv',
  json: 'application/json',
};

/** The form of a file: its ending. */
export type Form = keyof typeof TYPES;

/** ms after which a browser has surely begun to read what it saves. */
const READ = 10_000;

/**
 * @param name of the file, without its ending
 * @param content what is in it; text is written as UTF-8
 */
export function saveFile(name: string, ending: Form, content: string | Blob): void {
  const address = URL.createObjectURL(new Blob([content], { type: TYPES[ending] }));
  const link = document.createElement('a');
  link.href = address;
  link.download = `${name}.${ending}`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), READ);
}
