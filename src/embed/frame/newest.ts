/** Of messages that have piled up while the frame was busy, only the newest counts. */

/** @returns to be called with each message; `work` gets the last of those that wait */
export function newest<T>(work: (message: T) => void): (message: T) => void {
  const { port1: inbox, port2: outbox } = new MessageChannel();
  let last: { message: T } | undefined;
  // A word to ourselves comes after all that has been said to us before; unlike a timer it comes at once.
  inbox.onmessage = () => {
    const now = last;
    last = undefined;
    if (now) work(now.message);
  };
  return (message) => {
    if (!last) outbox.postMessage(0);
    last = { message };
  };
}
