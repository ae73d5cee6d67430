/** @returns the story's public address, where its page says one; undefined where it says none. */
export const publicAddress = () =>
  document.querySelector<HTMLLinkElement>('link[rel="canonical"]')?.href;
