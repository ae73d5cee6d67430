/** `<story-embed src="…">`: the same embed as a custom element. */
import { lendStyles } from './lend-styles.ts';

/** Attributes that the element passes on to its frame. */
const HANDED_ON = ['src', 'title', 'loading', 'sandbox', 'height', 'allow'];

/** The element; `undo` puts back what the page wrote, once the frame is there. */
export interface Shown extends Element {
  undo?: () => void;
}

/** Defines the element, unless the page has one of this name. */
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

      /** Apps may set attributes at any time. An empty `sandbox` is the strictest, and not the same as none. */
      attributeChangedCallback(name: string, _: unknown, value: string | null) {
        if (value === null) this.frame.removeAttribute(name);
        else this.frame.setAttribute(name, value);
      }

      connectedCallback() {
        if (this.undo || this.querySelector('iframe')) return;
        lendStyles(this.frame, { display: 'block', width: '100%', border: '0' });
        const undo = lendStyles(this, { display: 'block' });
        // The content is a fallback for pages without the script.
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
