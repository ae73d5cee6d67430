/** What a reader can do in any browser, and what is seen of it. */

/** The page, or one of the frames in it, counted from 0. */
export type Side = 'page' | number;

/** Keys by their names in `KeyboardEvent.key`; a space is a space. */
export type Key = 'PageDown' | 'PageUp' | 'Home' | 'End' | 'ArrowDown' | 'Tab' | 'Enter' | ' ';

export interface Reader {
  /** Goes to a page, and waits until it has loaded. */
  open: (url: string) => Promise<void>;
  reload: () => Promise<void>;
  /** Runs a function there as it is written: it knows only what it is given, all of it as in JSON. */
  run: <T, Given extends unknown[]>(
    side: Side,
    work: (...given: Given) => T,
    ...given: Given
  ) => Promise<T>;
  /** Turns the wheel over a place of the window. */
  wheel: (place: { x: number; y: number }, px: number) => Promise<void>;
  press: (key: Key) => Promise<void>;
  clickAt: (place: { x: number; y: number }) => Promise<void>;
  resize: (width: number, height: number) => Promise<void>;
  /** @returns a PNG of what is seen */
  picture: () => Promise<Buffer>;
  /** @returns errors that the browser itself has told of since the page was opened; not every driver hears them. */
  complaints: () => string[];
  close: () => Promise<void>;
}
