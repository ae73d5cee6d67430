/** A value that is followed only once it rests. */

/** ms without another change. */
const REST = 140;

export class Settled<T> {
  #value = $state.raw() as T;

  /** @param wanted read again and again, in an effect: a component makes this while it is set up */
  constructor(wanted: () => T) {
    this.#value = wanted();
    $effect(() => {
      const next = wanted();
      const timer = setTimeout(() => (this.#value = next), REST);
      return () => clearTimeout(timer);
    });
  }

  get value(): T {
    return this.#value;
  }
}
