/** What is new since the reader's last visit. Only their own browser knows what they have seen. */

/** Each story of a site keeps its own. */
const key = () => `seen ${location.pathname}`;

/** @returns the entries that were there at the last visit; undefined at the first, or where nothing is kept */
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
    // Where nothing may be kept, every visit is a first one.
  }
}

/** Marks the entries that are new, says at the story's head how many they are, and keeps in mind what is there now. */
export function tellNews(page: Document): void {
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
