/** The state of the graphics that are hydrated: everything that they show is derived from it. */
import type { StepId } from '../story/stage.ts';

export class Reading {
  /** The step being read; undefined before the first. */
  step = $state<StepId | undefined>();
}
