/** A page whose own script does not come. */

/** On the root element, where the story's own script runs. */
export const RUNS = 'runs';

/**
 * Where that script does not come or cannot run, the page takes the form that it has without scripts. Inline, because
 * nothing else may come either; at the end of loading, when every script has had its turn.
 */
export const GO_WITHOUT = `addEventListener('load',()=>{if(!('${RUNS}'in document.documentElement.dataset))for(const s of document.styleSheets)for(const{media:m}of s.cssRules)if(m)m.mediaText=m.mediaText.replace('scripting: none','scripting')});`;
