/** Coordinates as they are written into HTML: to a tenth of a px, which is finer than anyone sees and saves bytes. */

/** @returns px, rounded to a tenth. */
export function tenth(px: number): number {
  return Math.round(px * 10) / 10;
}

/** @returns a CSS transform to a point; CSS transitions animate it. */
export function slideTo({ x, y }: { x: number; y: number }): string {
  return `translate(${tenth(x)}px, ${tenth(y)}px)`;
}

/** @returns an SVG `transform` attribute to a point; it is not animated, so marks follow the camera without delay. */
export function moveTo({ x, y }: { x: number; y: number }): string {
  return `translate(${tenth(x)} ${tenth(y)})`;
}
