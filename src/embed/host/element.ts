/** `<story-embed src="…">`: the same box for those who prefer an element of its own. */
import { lendStyles } from './lend-styles.ts';

/** What the element says of its frame; the rest (`data-offset`, `data-hash`) it says of itself. */
const HANDED_ON = ['src', 'title', 'loading', 'sandbox', 'height', 'allow'];

/** One that has its frame can be taken back to what the page wrote. */
export interface Shown extends Element {
  undo?: () => void;
}

/** Defines the element, where nobody has. */
export function defineElement(): void {
  if (customElements.get('story-embed')) return;
  customElements.define(
    'story-embed',
    class extends HTMLElement implements Shown {
      declare undo?: () => void;
      declare frame: HTMLIFrameElement;
      constructor() {
        super();
        this.frame = document.createElement('iframe');
      }

      static get observedAttributes() {
        return HANDED_ON;
      }

      /** Apps may set them later than they put the element into the page. An empty `sandbox` is the strictest. */
      attributeChangedCallback(name: string, _: unknown, value: string | null) {
        if (value === null) this.frame.removeAttribute(name);
        else this.frame.setAttribute(name, value);
      }

      connectedCallback() {
        if (this.undo || this.querySelector('iframe')) return;
        lendStyles(this.frame, { display: 'block', width: '100%', border: '0' });
        const undo = lendStyles(this, { display: 'block' });
        // What stands inside is for browsers that know no such element.
        const inside = [...this.childNodes];
        this.textContent = '';
        this.append(this.frame);
        this.undo = () => {
          undo();
          this.frame.replaceWith(...inside);
        };
      }
    },
  );
}
