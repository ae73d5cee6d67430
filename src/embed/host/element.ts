/** `<story-embed src="…">`: the same box for those who prefer an element of its own. */
import { dress } from './lend-styles.ts';

export const ELEMENT = 'story-embed';

/** What the element says of its frame; the rest (`data-offset`, `data-hash`) it says of itself. */
const HANDED_ON = ['src', 'title', 'loading', 'sandbox', 'height', 'allow'];

/** One that has its frame can be taken back to what the page wrote. */
export interface Shown extends Element {
  undo?: () => void;
}

/** Defines the element, where nobody has. */
export function defineElement(): void {
  if (customElements.get(ELEMENT)) return;
  customElements.define(
    ELEMENT,
    class extends HTMLElement implements Shown {
      declare undo?: () => void;
      declare frame?: HTMLIFrameElement;

      static get observedAttributes() {
        return HANDED_ON;
      }

      /** Apps may set them later than they put the element into the page. An empty `sandbox` is the strictest. */
      attributeChangedCallback(name: string) {
        const { frame } = this;
        if (!frame) return;
        const value = this.getAttribute(name);
        if (value === null) frame.removeAttribute(name);
        else frame.setAttribute(name, value);
      }

      connectedCallback() {
        if (this.frame || this.querySelector('iframe')) return;
        const frame = (this.frame = document.createElement('iframe'));
        HANDED_ON.forEach((name) => this.attributeChangedCallback(name));
        dress(frame, { display: 'block', width: '100%', border: '0' });
        const undress = dress(this, { display: 'block' });
        // What stands inside is for browsers that know no such element.
        const inside = [...this.childNodes];
        this.textContent = '';
        this.append(frame);
        this.undo = () => {
          undress();
          frame.replaceWith(...inside);
        };
      }
    },
  );
}
