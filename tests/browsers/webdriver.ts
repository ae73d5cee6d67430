/** As much of the W3C's WebDriver protocol as the tests speak (https://www.w3.org/TR/webdriver2/). */

interface Answer {
  value: unknown;
}

/** How an element is named in the protocol. */
const ELEMENT = 'element-6066-11e4-a52e-4f735466cecf';

export interface Session {
  /** @throws Error with what the driver says */
  get: (path: string) => Promise<unknown>;
  post: (path: string, body?: object) => Promise<unknown>;
  /** Commands go to the page's frame of this number from now on; to the page itself by undefined. */
  toFrame: (index: number | undefined) => Promise<void>;
  end: () => Promise<void>;
}

async function ask(method: string, url: string, body?: object): Promise<unknown> {
  const request = body ? { method, body: JSON.stringify(body) } : { method };
  const { value } = (await (await fetch(url, request)).json()) as Answer;
  const { error, message } = { error: '', message: '', ...(value as object) };
  if (error) throw new Error(`${error}: ${message}`);
  return value;
}

/** Asks until the driver listens. */
async function ready(url: string, tries = 100): Promise<void> {
  try {
    await ask('GET', `${url}/status`);
  } catch (error) {
    if (tries === 0) throw error;
    await new Promise((resolve) => setTimeout(resolve, 100));
    await ready(url, tries - 1);
  }
}

/** @param url the driver's, without a slash at the end */
export async function startSession(url: string, capabilities: object): Promise<Session> {
  await ready(url);
  const wanted = { capabilities: { alwaysMatch: capabilities } };
  const { sessionId } = (await ask('POST', `${url}/session`, wanted)) as { sessionId: string };
  const base = `${url}/session/${sessionId}`;
  const post = (path: string, body: object = {}) => ask('POST', base + path, body);
  return {
    get: (path) => ask('GET', base + path),
    post,
    async toFrame(index) {
      await post('/frame', { id: null });
      if (index === undefined) return;
      const found = await post('/elements', { using: 'css selector', value: 'iframe' });
      const element = (found as Record<string, string>[])[index];
      if (!element) throw new Error(`there is no frame ${index}`);
      await post('/frame', { id: { [ELEMENT]: element[ELEMENT] } });
    },
    end: async () => void (await ask('DELETE', base)),
  };
}
