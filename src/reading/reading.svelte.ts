/** The page's only state: where the reader is. Everything else is derived from it. */
import type { StepId } from '../story/stage.ts';

export class Reading {
  /** The step being read; undefined before the first. */
  step = $state<StepId | undefined>();
}
