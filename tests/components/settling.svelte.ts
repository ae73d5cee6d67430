import { Settled } from '../../src/reading/settled.svelte.ts';

/** Something that settles, outside a component: what is wanted of it, and what undoes it. */
export function settling<T>(first: T) {
  let wanted = $state.raw(first);
  let settled: Settled<T> | undefined;
  const undo = $effect.root(() => {
    settled = new Settled(() => wanted);
  });
  if (!settled) throw new Error('expected it to be set up at once');
  return { settled, want: (next: T) => (wanted = next), undo };
}
