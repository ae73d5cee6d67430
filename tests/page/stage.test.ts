import { cleanup, render, screen } from '@testing-library/svelte';
import { flushSync } from 'svelte';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { stringsFor } from '../../src/i18n/strings.ts';
import { Reading } from '../../src/reading/reading.svelte.ts';
import Stage from '../../src/page/Stage.svelte';
import { secondStory } from '../support/stage-data.ts';

const { data } = secondStory();

beforeAll(() => {
  // jsdom measures nothing: the stage stays as it is drawn before measuring.
  const nothing = () => undefined;
  globalThis.ResizeObserver = class {
    observe = nothing;
    unobserve = nothing;
    disconnect = nothing;
  };
});
afterEach(cleanup);

function stage() {
  const reading = new Reading();
  const { container } = render(Stage, { data, words: stringsFor('en').graphics, reading });
  const graphic = (name: string) =>
    container.querySelector<HTMLElement>(`[data-graphic="${name}"]`);
  return { reading, graphic };
}

describe('Stage', () => {
  it('shows the opening before the first step, and has its text alternative', () => {
    const { graphic } = stage();
    expect(graphic('timeline')?.dataset['show']).toBe(data.opening.scene.timeline.show);
    expect(screen.getByText(data.opening.alt)).toBeTruthy();
  });

  it('changes both graphics and their text alternative with the step', () => {
    const { reading, graphic } = stage();
    const last = data.steps.at(-1);
    reading.step = last?.id;
    flushSync();
    const { from, to } = last?.scene.timeline ?? {};
    expect(graphic('timeline')?.dataset).toMatchObject({ from, to });
    expect(screen.getByText(last?.alt ?? 'none')).toBeTruthy();
  });

  it('shows the opening for a step that is not in the story', () => {
    const { reading } = stage();
    reading.step = 'no/where';
    flushSync();
    expect(screen.getByText(data.opening.alt)).toBeTruthy();
  });
});
