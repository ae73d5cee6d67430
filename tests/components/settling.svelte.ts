import { Settled } from '../../src/reading/settled.svelte.ts';

/** A `Settled` outside a component, with a function that sets the value it follows, and one that destroys it. */
export function settling<T>(first: T) {
  let wanted = $state.raw(first);
  let settled: Settled<T> | undefined;
  const undo = $effect.root(() => {
    settled = new Settled(() => wanted);
  });
  if (!settled) throw new Error('expected it to be set up at once');
  return { settled, want: (next: T) => (wanted = next), undo };
}
