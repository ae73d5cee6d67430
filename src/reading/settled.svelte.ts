/** A value debounced by scrolling: it follows another one once the reader's scrolling rests. */
import { whenScrollRests } from './scroll-rest.ts';

export class Settled<T> {
  #value = $state.raw() as T;

  /** @param wanted the value to follow; read in an effect, so construct this while a component is set up */
  constructor(wanted: () => T) {
    this.#value = wanted();
    $effect(() => {
      const next = wanted();
      return whenScrollRests(() => (this.#value = next));
    });
  }

  get value(): T {
    return this.#value;
  }
}
