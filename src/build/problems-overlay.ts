/**
 * In development only: shows the dataset's problems over the last good page,
 * until they are mended. Runs in the browser, outside the page's own code.
 */
import { PROBLEMS_EVENT } from './problems-event.ts';

const STYLE = `position: fixed; inset: auto 0 0 0; z-index: 9; max-height: 60vh; overflow: auto;
  margin: 0; padding: 1.25rem 1.5rem; background: #2a1210; color: #ffe9e4; border-top: 4px solid #f08a7d;
  font: 15px/1.5 ui-monospace, monospace; white-space: pre-wrap`;

/** @param report what to show; '' takes the overlay away */
export function showProblems(report: string): void {
  document.querySelector('[data-problems]')?.remove();
  if (!report) return;
  const panel = document.createElement('pre');
  panel.dataset['problems'] = '';
  panel.setAttribute('role', 'alert');
  panel.style.cssText = STYLE;
  panel.textContent = report;
  document.body.append(panel);
}

const initial = document.querySelector('[data-problems-report]')?.textContent;
if (initial) showProblems(JSON.parse(initial) as string);
import.meta.hot?.on(PROBLEMS_EVENT, showProblems);
