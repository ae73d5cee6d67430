/**
 * What the two sides of an embed say to each other, by `postMessage`. Whoever may write to a window may write
 * anything: each message is read field by field, numbers are bounded, and what does not fit is no message.
 * Both sides ask first whether it comes from the other's window; of origins they ask nothing, as a sandboxed
 * frame has none.
 */

/** Sides of different versions do not understand each other. */
const VERSION = 1;

/** px; a hundred times a long story, and a part of what browsers lay out (Firefox: 17.8 million). */
export const TALLEST = 2_000_000;

/** From the frame to its host. */
export type FromFrame =
  /** Said until it is answered, and by a card that has another height. `story` is the height of all that can be
   *  scrolled, 0 where nothing can; `card` the height that it needs by itself. */
  | { type: 'hello'; story: number; card: number; title: string }
  /** The story that the host scrolls has another height. */
  | { type: 'height'; story: number; card: number }
  /** The frame scrolled to `y` by itself: by keys, links, search, or to keep the reader's place. `turn` counts these. */
  | { type: 'goto'; y: number; turn: number }
  /** The reader wants to go on behind the embed. */
  | { type: 'skip' }
  /** For the host's own use; `id` is a step's or a chapter's. */
  | { type: 'event'; name: EventName; id: string };

/** From the host to the frame. */
export type FromHost =
  /** Asks a frame that has fallen silent to say hello. */
  | { type: 'ask' }
  /** The host scrolls the story from now on. `page` and a step's id are its address; `start` is a step to go
   *  to, said again when that address names another. */
  | { type: 'init'; page: string; start: string }
  /** The story's `y` is at the frame's top, and of the frame, what is between `top` and `bottom` is in sight. */
  | { type: 'view'; y: number; top: number; bottom: number; turn: number }
  /** The host cannot scroll it. */
  | { type: 'unlink' };

export const EVENTS = ['step', 'chapter', 'open', 'share'] as const;
export type EventName = (typeof EVENTS)[number];

const LONGEST = 2000;
const PLACE = /^([\w-]{1,100}(\/[\w-]{1,100})?)?$/;

type Fields = Record<string, unknown>;

/** @returns a message's own fields; undefined where it is none of this version. */
function fieldsOf(data: unknown): Fields | undefined {
  // Of `null` there are none.
  const own = (typeof data === 'object' && { ...data }) as Fields;
  return own['story-embed'] === VERSION ? own : undefined;
}

/** @returns a whole number from 0 to TALLEST; undefined for everything else. */
function px(value: unknown): number | undefined {
  const isPx = typeof value === 'number' && value >= 0 && value <= TALLEST;
  return isPx ? Math.round(value) : undefined;
}

const words = (value: unknown) =>
  typeof value === 'string' && value.length <= LONGEST ? value : undefined;

/** A step's or a chapter's id, or none. */
const place = (value: unknown) =>
  typeof value === 'string' && PLACE.test(value) ? value : undefined;

/** @returns the message where all that it needs is there. */
function whole<T extends object>(message: { [K in keyof T]: T[K] | undefined }): T | undefined {
  return Object.values(message).includes(undefined) ? undefined : (message as T);
}

/** @returns what the frame said; undefined where it is no message. */
export function readFromFrame(data: unknown): FromFrame | undefined {
  const said = fieldsOf(data);
  if (!said) return undefined;
  const type = said['type'];
  const story = px(said['story']);
  const card = px(said['card']);
  if (type === 'hello') return whole({ type, story, card, title: words(said['title']) });
  if (type === 'height') return whole({ type, story, card });
  if (type === 'goto') return whole({ type, y: px(said['y']), turn: px(said['turn']) });
  if (type === 'skip') return { type };
  if (type !== 'event') return undefined;
  return whole({ type, name: EVENTS.find((each) => each === said['name']), id: place(said['id']) });
}

/** @returns what the host said; undefined where it is no message. */
export function readFromHost(data: unknown): FromHost | undefined {
  const said = fieldsOf(data);
  if (!said) return undefined;
  const type = said['type'];
  if (type === 'ask' || type === 'unlink') return { type };
  if (type === 'init') {
    return whole({ type, page: words(said['page']), start: place(said['start']) });
  }
  const [y, turn] = [px(said['y']), px(said['turn'])];
  const [top, bottom] = [px(said['top']), px(said['bottom'])];
  return type === 'view' ? whole({ type, y, top, bottom, turn }) : undefined;
}

/** @returns the message as it is sent. */
export function written(message: FromFrame | FromHost): object {
  return { 'story-embed': VERSION, ...message };
}
