/** Leaflet's camera as the map knows it: it comes late, and may fail to come or to go on. Then the drawn map stands. */
import { wantsLessMotion } from '../graphic/motion.ts';
import type { StageData } from '../story/stage.ts';
import type { Camera } from './leaflet-map.ts';
import type { Size, View } from './projection.ts';

export class LiveCamera {
  /** Where it stands, in the drawing's px; undefined while the drawing stands by itself. */
  seen = $state.raw<View>();
  /** Nothing is left to hope for. */
  failed = $state.raw(false);
  /** px of the screen for one px of the drawing, which grows with the reader's text. */
  scale = 1;
  #camera = $state.raw<Camera>();

  /** Whether there is a camera to tell anything. */
  get here(): boolean {
    return this.#camera !== undefined;
  }

  /**
   * Fetches Leaflet and opens its camera over the element.
   * @param start where the drawing stands by then
   * @returns what takes it off again
   */
  open(element: HTMLElement, start: () => View | undefined, tiles: StageData['tiles']): () => void {
    let gone = false;
    const begin = ({ openCamera }: typeof import('./leaflet-map.ts')) => {
      const view = gone ? undefined : start();
      if (!view) return;
      // What has failed may still move.
      const onMove = (to: View) => {
        if (!gone && !this.failed) this.seen = this.#inDrawing(to);
      };
      const glides = () => !wantsLessMotion();
      this.#camera = openCamera(element, this.#onScreen(view), { onMove, tiles, glides });
    };
    const onFail = () => {
      if (!gone) this.#fail();
    };
    import('./leaflet-map.ts').then(begin).catch(onFail);
    return () => {
      gone = true;
      this.#drop();
    };
  }

  /**
   * Takes the camera to a view: in flight, or at once where readers want less motion.
   * @param size of the map
   */
  show(view: View, size: Size): void {
    const move = wantsLessMotion() ? 'jump' : 'fly';
    this.#tell((camera) => camera.show(this.#onScreen(view), size, move));
  }

  handOver(toReader: boolean): void {
    this.#tell((camera) => camera.handOver(toReader));
  }

  zoomBy(steps: number): void {
    this.#tell((camera) => camera.zoomBy(steps));
  }

  #tell(order: (camera: Camera) => void): void {
    if (!this.#camera) return;
    try {
      order(this.#camera);
    } catch {
      this.#fail();
    }
  }

  #fail(): void {
    this.failed = true;
    this.#drop();
  }

  #drop(): void {
    const camera = this.#camera;
    this.#camera = undefined;
    this.seen = undefined;
    try {
      camera?.remove();
    } catch {
      // What fails may fail to go as well; its element goes with the page's next change.
    }
  }

  /** Leaflet counts px of the screen: the same view stands at another zoom there. */
  #onScreen({ center, zoom }: View): View {
    return { center, zoom: zoom + Math.log2(this.scale) };
  }

  #inDrawing({ center, zoom }: View): View {
    return { center, zoom: zoom - Math.log2(this.scale) };
  }
}
