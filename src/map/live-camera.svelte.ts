/** A reactive wrapper of Leaflet, which loads late. If loading or a call fails, the map goes on without it. */
import { wantsLessMotion } from '../graphic/motion.ts';
import type { StageData } from '../story/stage.ts';
import type { Camera } from './leaflet-map.ts';
import type { Size, View } from './projection.ts';

export class LiveCamera {
  /** Leaflet's current view, in px of the drawing; undefined before the first and after a failure. */
  seen = $state.raw<View>();
  /** Whether Leaflet has failed, for good. */
  failed = $state.raw(false);
  /** CSS px for each px of the drawing, which is scaled with the reader's text size. */
  scale = 1;
  #camera = $state.raw<Camera>();

  /** Whether Leaflet has loaded and works. */
  get isReady(): boolean {
    return this.#camera !== undefined;
  }

  /**
   * Fetches Leaflet and starts it over the element.
   * @param start returns the view of the drawing at that time
   * @returns a function that removes it
   */
  open(element: HTMLElement, start: () => View | undefined, tiles: StageData['tiles']): () => void {
    let gone = false;
    const begin = ({ openCamera }: typeof import('./leaflet-map.ts')) => {
      const view = gone ? undefined : start();
      if (!view) return;
      // Leaflet's animations may go on after a failure.
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
   * Moves to a view: by a flight, or at once with reduced motion.
   * @param size the map's, in px of the drawing
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
      // Removal may fail as well; Svelte removes the element anyway.
    }
  }

  /** Leaflet counts CSS px, so that the same view has another zoom there. */
  #onScreen({ center, zoom }: View): View {
    return { center, zoom: zoom + Math.log2(this.scale) };
  }

  #inDrawing({ center, zoom }: View): View {
    return { center, zoom: zoom - Math.log2(this.scale) };
  }
}
