/**
 * In development only: shows the dataset's problems over the last good page until they are corrected; warnings alone
 * can be closed until the next change. Runs in the browser, outside the page's own code.
 */

export interface ShownProblems {
  /** Ready to be read; '' where there is none. */
  report: string;
  /** Whether the page below is an older one, as this dataset makes none. */
  areErrors: boolean;
}

declare module 'vite/types/customEvent.d.ts' {
  interface CustomEventMap {
    'story:problems': ShownProblems;
  }
}

const PANEL = `position: fixed; inset: auto 0 0 0; z-index: 9; max-height: 40vh; overflow: auto;
  padding: 1.25rem 1.5rem; background: #2a1210; color: #ffe9e4; border-top: 4px solid #f08a7d;
  font: 15px/1.5 ui-monospace, monospace`;
const REPORT = 'margin: 0; font: inherit; white-space: pre-wrap';
const BUTTON = `position: sticky; top: 0; float: right; padding: 0.25rem 0.75rem; cursor: pointer;
  border: 1px solid; background: #2a1210; color: inherit; font: inherit`;

function styled<Name extends 'div' | 'pre' | 'button'>(name: Name, style: string, text = '') {
  const element = document.createElement(name);
  element.style.cssText = style;
  element.textContent = text;
  return element;
}

let close = (): void => undefined;

/** Adds a button to the panel that closes it, as Escape does. */
function addCloseButton(panel: HTMLElement, signal: AbortSignal): void {
  const button = styled('button', BUTTON, 'Close (Esc)');
  button.type = 'button';
  button.addEventListener('click', () => close(), { signal });
  const onKey = ({ key }: KeyboardEvent) => key === 'Escape' && close();
  document.addEventListener('keydown', onKey, { signal });
  panel.prepend(button);
}

/** Shows the report in place of an older one; '' closes it. */
function showProblems({ report, areErrors }: ShownProblems): void {
  close();
  if (!report) return;
  const panel = styled('div', PANEL);
  panel.dataset['problems'] = '';
  panel.setAttribute('role', 'alert');
  panel.append(styled('pre', REPORT, report));
  const closed = new AbortController();
  close = () => {
    closed.abort();
    panel.remove();
  };
  if (!areErrors) addCloseButton(panel, closed.signal);
  document.body.append(panel);
}

const initial = document.querySelector('[data-problems-report]')?.textContent;
if (initial) showProblems(JSON.parse(initial) as ShownProblems);
import.meta.hot?.on('story:problems', showProblems);
