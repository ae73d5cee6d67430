/**
 * Which scenes' charts are drawn. Of a long story, whose charts take their time, also those that the
 * next step may bring: drawn while the browser has nothing better to do, and seen when their step comes.
 */
import { whenIdle } from '../graphic/schedule.ts';
import type { StageData } from '../story/stage.ts';
import type { TimelineScene } from '../schema/story.ts';
import { MANY } from './kinds/events/event-layout.ts';

/** ms after a step until all motion has ended, which nothing should disturb. */
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

  /** @param present the scene, and `data` its story, read again in an effect: a component makes this while it is set up */
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

  /** Drops the charts that are far by now, and draws one after the other: between two the page answers. */
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
