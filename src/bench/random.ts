/** Numbers that look random and are the same on every machine. */

export interface Random {
  /** A whole number from 0 up to, but without, `end`. */
  below: (end: number) => number;
  /** One of a list that is not empty. */
  pick: <T>(list: readonly T[]) => T;
  /** True in so many of a hundred cases. */
  percent: (share: number) => boolean;
}

/** Mulberry32 (T. Ettinger, public domain): 32 bits of state, enough for test data. */
export function createRandom(seed: number): Random {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (end: number) => Math.floor(next() * end);
  return {
    below,
    pick<T>(list: readonly T[]): T {
      if (list.length === 0) throw new RangeError('nothing to pick from');
      return list[below(list.length)] as T;
    },
    percent: (share) => below(100) < share,
  };
}
