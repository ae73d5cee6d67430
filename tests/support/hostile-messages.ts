/** Messages of those who mean harm to an embed. */
import fc from 'fast-check';

/** @returns messages that look like ours, in all but one thing or in nothing; each as in JSON */
export function hostileMessages(count: number): unknown[] {
  const number = fc.oneof(fc.double(), fc.constantFrom(-1, 1e9, -1e308, 0.5));
  const value = fc.oneof(number, fc.string(), fc.constantFrom(null, true, [], {}));
  const like = fc.record(
    {
      'story-embed': fc.constantFrom(1, 1, 2, '1', null),
      type: fc.constantFrom(
        'hello',
        'height',
        'goto',
        'skip ',
        'event',
        'init ',
        'view',
        'constructor',
      ),
      ...Object.fromEntries(
        ['story', 'top', 'bottom', 'title', 'page', 'name', 'id', '__proto__'].map((name) => [
          name,
          value,
        ]),
      ),
      // Never a whole message: what is right in form may move the story.
      card: fc.oneof(fc.string(), fc.constantFrom(-1, 1e9, null)),
      y: fc.oneof(fc.string(), fc.constantFrom(-5, 1e9, null)),
      turn: fc.constantFrom('1', null, -1, []),
    },
    { requiredKeys: ['card', 'y', 'turn'] },
  );
  return fc
    .sample(fc.oneof(like, value, fc.jsonValue()), count)
    .map((each) => JSON.parse(JSON.stringify(each) ?? 'null') as unknown);
}

/** @returns messages that are right in form, each as the window that they come from may not say it */
export const wholeMessages = () => ({
  toHost: ['goto', 'height', 'hello', 'skip'].map((type) => ({
    'story-embed': 1,
    type,
    y: 9,
    turn: 9,
    story: 9,
    card: 9,
    title: 'x',
  })),
  toFrame: [
    { 'story-embed': 1, type: 'unlink' },
    { 'story-embed': 1, type: 'view', y: 9, turn: 9, top: 0, bottom: 9 },
  ],
});
