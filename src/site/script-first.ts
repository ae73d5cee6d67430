/**
 * The page's script is asked for before its styles are read, so that on a slow network the first step answers sooner,
 * and with low priority: the text itself goes before it.
 */

/** As Vite writes it, at the end of the head. */
const SCRIPT = /\s*<script type="module"[^>]*\ssrc="[^"]*"[^>]*><\/script>/;

/** After the policy and the reader's choices, before the styles. */
const PLACE = '<meta name="viewport"';

/** @returns a built page whose module script stands before its styles; one without a script stays as it is */
export function putScriptFirst(html: string): string {
  const [script] = SCRIPT.exec(html) ?? [];
  if (script === undefined) return html;
  const early = script.trim().replace('<script', '<script fetchpriority="low"');
  return html.replace(script, '').replace(PLACE, () => `${early}\n    ${PLACE}`);
}
