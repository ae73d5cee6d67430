/** The figures' places in the column, one before each step's text: as high as they will be (frame.css), drawn or not. */

export interface Rooms {
  /** Each has its step's id in `data-figure`. */
  all: readonly HTMLElement[];
  remove: () => void;
}

/** Makes the places, empty, before the steps. @returns them in the order of the steps */
export function makeRooms(steps: readonly HTMLElement[]): Rooms {
  const all = steps.map((step) => {
    const room = document.createElement('div');
    room.dataset['figure'] = step.id;
    step.before(room);
    return room;
  });
  return { all, remove: () => all.forEach((room) => room.remove()) };
}
