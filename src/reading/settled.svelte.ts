/** A value that is followed only once the reader has come to rest. */
import { whenCalm } from './scroll-rest.ts';

export class Settled<T> {
  #value = $state.raw() as T;

  /** @param wanted read again and again, in an effect: a component makes this while it is set up */
  constructor(wanted: () => T) {
    this.#value = wanted();
    $effect(() => {
      const next = wanted();
      return whenCalm(() => (this.#value = next));
    });
  }

  get value(): T {
    return this.#value;
  }
}
