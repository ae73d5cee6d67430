/** Marks what is new since the reader's last visit. What they have seen is known to their own browser only. */

/** Several stories may share an origin. */
const key = () => `seen ${location.pathname}`;

/** @returns the ids of the entries at the last visit; undefined at the first, and without storage */
function readSeen(): string[] | undefined {
  try {
    const seen: unknown = JSON.parse(localStorage.getItem(key()) ?? 'null');
    return Array.isArray(seen) ? seen.map(String) : undefined;
  } catch {
    return undefined;
  }
}

function writeSeen(entries: readonly string[]): void {
  try {
    localStorage.setItem(key(), JSON.stringify(entries));
  } catch {
    // Without storage every visit is a first one.
  }
}

/**
 * Shows the marks of new entries and, in the story's head, their number; then stores the entries that are there now.
 */
export function markNewEntries(page: Document): void {
  const marks = [...page.querySelectorAll<HTMLElement>('[data-new]')];
  const entries = [...new Set(marks.map((mark) => mark.dataset['new'] ?? ''))];
  const seen = readSeen();
  writeSeen(entries);
  if (!seen) return;
  const fresh = entries.filter((entry) => !seen.includes(entry));
  for (const mark of marks) mark.hidden = !fresh.includes(mark.dataset['new'] ?? '');
  const line = page.querySelector<HTMLElement>('[data-news]');
  const count = line?.querySelector('span');
  if (!line || !count || fresh.length === 0) return;
  count.textContent = `${fresh.length}`;
  line.hidden = false;
}
