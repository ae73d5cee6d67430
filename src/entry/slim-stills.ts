/** The still figures as they go into the page: they never come alive, so they carry nothing for scripts. */

const STILL = /<figure class="still[\s\S]*?<\/figure>/g;

/** What scripts look for in the graphics; the figure's own and its charts' names stay. */
const HOOK = / data-(?!still|show)[a-z-]+="[^"]*"/g;

/** Where something stands, to a tenth of a px; shapes round 0,0 have finer numbers and keep them. */
const TENTH = /(translate\(|[ ,LM]| (?:x|y|x1|x2|y1|y2|width|height)=")(-?\d+\.\d)(?!\d)/g;

function slim(figure: string): string {
  const bare = figure.replace(HOOK, '');
  return bare.replace(TENTH, (_, before: string, px: string) => before + String(Math.round(+px)));
}

/** @returns the page's HTML with its still figures in whole px, which at their size no eye tells from tenths. */
export function slimStills(html: string): string {
  return html.replace(STILL, slim);
}
