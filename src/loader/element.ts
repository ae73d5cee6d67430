/** `<story-embed src="…">`: the same box for those who prefer an element of its own. */

export const ELEMENT = 'story-embed';

/** What the element says of its frame; the rest (`data-offset`, `data-hash`) it says of itself. */
const HANDED_ON = ['src', 'title', 'loading', 'sandbox', 'height', 'allow'];

/** Defines the element, where nobody has. */
export function defineElement(): void {
  if (customElements.get(ELEMENT)) return;
  customElements.define(
    ELEMENT,
    class extends HTMLElement {
      connectedCallback() {
        if (this.querySelector('iframe')) return;
        const frame = document.createElement('iframe');
        for (const name of HANDED_ON) {
          const value = this.getAttribute(name);
          if (value) frame.setAttribute(name, value);
        }
        frame.style.cssText = 'display:block;width:100%;border:0';
        this.style.display = 'block';
        // What stands inside is for browsers that know no such element.
        this.textContent = '';
        this.appendChild(frame);
      }
    },
  );
}
