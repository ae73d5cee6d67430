/**
 * The messages between the two sides of an embed, by `postMessage`. Any window may post anything: each message is
 * validated field by field, numbers are bounded, and what does not fit is ignored. Both sides check first that a message
 * comes from the other's window; they cannot check origins, since a sandboxed frame has none.
 */

/** Sides of different versions ignore each other. */
const VERSION = 1;

/** px; a hundred times a long story, and well below what browsers can lay out (Firefox: 17.8 million). */
export const TALLEST = 2_000_000;

/** From the frame to its host. */
export type FromFrame =
  /** Repeated until it is answered, and when a card has another height. `story` is the height of all that can be
   *  scrolled, 0 where nothing can; `card` the height that it needs by itself. */
  | { type: 'hello'; story: number; card: number; title: string }
  /** The story that the host scrolls has another height. */
  | { type: 'height'; story: number; card: number }
  /** The frame has scrolled to `y` by itself: by keys, links, search, or to keep the reader's place. `turn` counts these,
   *  and comes back with each `view`: one with an older `turn` is outdated. */
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
  /** The frame is to scroll to `y`; what is between `top` and `bottom` of it is in sight. */
  | { type: 'view'; y: number; top: number; bottom: number; turn: number }
  /** The host cannot scroll it. */
  | { type: 'unlink' };

export const EVENTS = ['step', 'chapter', 'open', 'share'] as const;
export type EventName = (typeof EVENTS)[number];

/** Reads one field: the value, made safe; undefined where it is malformed. */
type ReadField = (value: unknown) => unknown;

/** A whole number from 0 to TALLEST. */
const px: ReadField = (value) =>
  typeof value === 'number' && value >= 0 && value <= TALLEST ? Math.round(value) : undefined;

const matching =
  (form: RegExp): ReadField =>
  (value) =>
    typeof value === 'string' && form.test(value) ? value : undefined;

const words = matching(/^[^]{0,2000}$/);

/** The id of a step or a chapter, or ''. */
const id = matching(/^([\w-]{1,100}(\/[\w-]{1,100})?)?$/);

const eventName: ReadField = (value) => EVENTS.find((each) => each === value);

/** For each message its fields beside `type`; all of them are required. */
type Fields<Message extends { type: string }> = {
  [T in Message['type']]: Record<Exclude<keyof Extract<Message, { type: T }>, 'type'>, ReadField>;
};

const FROM_FRAME: Fields<FromFrame> = {
  hello: { story: px, card: px, title: words },
  height: { story: px, card: px },
  goto: { y: px, turn: px },
  skip: {},
  event: { name: eventName, id },
};

const FROM_HOST: Fields<FromHost> = {
  ask: {},
  init: { page: words, start: id },
  view: { y: px, top: px, bottom: px, turn: px },
  unlink: {},
};

/** @returns a message with the fields of its type and no others; undefined where one is missing or malformed */
function read(messages: Record<string, Record<string, ReadField>>, data: unknown): unknown {
  const said = Object(data) as Record<string, unknown>;
  const type = said['type'] as string;
  if (said['story-embed'] !== VERSION || !Object.keys(messages).includes(type)) return undefined;
  const message: Record<string, unknown> = { type };
  for (const [name, readField] of Object.entries(messages[type] as object)) {
    message[name] = readField(said[name]);
    if (message[name] === undefined) return undefined;
  }
  return message;
}

/** @returns what the frame said; undefined where it is no message. */
export const readFromFrame = (data: unknown) => read(FROM_FRAME, data) as FromFrame | undefined;

/** @returns what the host said; undefined where it is no message. */
export const readFromHost = (data: unknown) => read(FROM_HOST, data) as FromHost | undefined;

/** @returns the message as it is sent. */
export function written(message: FromFrame | FromHost): object {
  return { 'story-embed': VERSION, ...message };
}
