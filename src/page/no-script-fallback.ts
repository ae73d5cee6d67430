/** The fallback for a page whose script is enabled but does not load or cannot run. */

/** A `data-…` attribute of the root element, set by the story's script as soon as it runs. */
export const RUNS = 'runs';

/**
 * An inline script that makes all `scripting: none` media queries match, if the story's script has not run by the time
 * the page has loaded. Inline, because no other file may load either.
 */
export const NO_SCRIPT_FALLBACK = `addEventListener('load',()=>{if(!('${RUNS}'in document.documentElement.dataset))for(const s of document.styleSheets)for(const{media:m}of s.cssRules)if(m)m.mediaText=m.mediaText.replace('scripting: none','scripting')});`;
