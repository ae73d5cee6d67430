/** Pages as the build renders them: what goes into which shell, and what of Svelte's HTML is left out. */

export interface PrerenderedPage {
  language: string;
  /** For the end of `<head>`: title, description, and the styles of all components. */
  head: string;
  body: string;
}

/** The shells of pages beside the story's own: pages of events, the builder of embeds, and the host of its previews. */
export type Shell = 'events' | 'builder' | 'host';

export interface SidePage {
  shell: Shell;
  /** Renders the page, when it is asked for. */
  render: () => PrerenderedPage;
}

const STYLE = /<style id="[^"]*">[\s\S]*?<\/style>/g;

/** @returns the components' styles in heads that Svelte rendered, each once: every rendering brings its own. */
export function uniqueStyles(...heads: string[]): string {
  return [...new Set(heads.flatMap((head) => head.match(STYLE) ?? []))].join('');
}

/** @returns HTML without the comments by which Svelte hydrates: only the stage and the builder hydrate. */
export function withoutHydration(html: string): string {
  return html.replace(/<!--[\s\S]*?-->/g, '');
}
