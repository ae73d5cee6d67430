/**
 * Which scenes' charts are in the page. The charts of a long story take long to draw: those of the neighbouring
 * steps are drawn while the browser is idle, and stay invisible until their step comes.
 */
import { whenIdle } from '../graphic/schedule.ts';
import type { StageData } from '../story/stage.ts';
import type { TimelineScene } from '../schema/story.ts';
import { MANY } from './kinds/events/event-layout.ts';

/** ms after a step until its animations have ended: drawing would make them stutter. */
const REST = 1050;

/** @returns the scenes one step before and after, in the order of reading; none where the scene is no step's. */
export function scenesAround(scene: TimelineScene, { opening, steps }: StageData): TimelineScene[] {
  const path = [opening, ...steps].map((step) => step.scene.timeline);
  const at = path.indexOf(scene);
  return at < 0 ? [] : [path[at + 1], path[at - 1]].flatMap((near) => near ?? []);
}

export class NearScenes {
  #ready = $state.raw<readonly TimelineScene[]>([]);
  #present: () => TimelineScene;

  /** Must be made while a component initialises: both getters are read in an effect. */
  constructor(present: () => TimelineScene, data: () => StageData) {
    this.#present = present;
    $effect(() => {
      if (data().events.length <= MANY) return undefined;
      return this.#draw([present(), ...scenesAround(present(), data())]);
    });
  }

  /** The scenes whose charts are drawn, the present one among them; empty where nothing is drawn ahead. */
  get drawn(): readonly TimelineScene[] {
    const ready = this.#ready;
    const present = this.#present();
    return ready.length === 0 || ready.includes(present) ? ready : [...ready, present];
  }

  /** Removes the charts that are no neighbours any more, and draws the missing ones, each in an idle task of its own. */
  #draw(wanted: readonly TimelineScene[]): () => void {
    const [present] = wanted;
    const next = () => {
      const kept = wanted.filter((scene) => scene === present || this.#ready.includes(scene));
      const missing = wanted.filter((scene) => !kept.includes(scene));
      this.#ready = [...kept, ...missing.slice(0, 1)];
      if (missing.length > 1) undo = whenIdle(next);
    };
    const timer = setTimeout(() => (undo = whenIdle(next)), REST);
    let undo = () => clearTimeout(timer);
    return () => undo();
  }
}
