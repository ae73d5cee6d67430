/** Places in a drawing as its HTML writes them: to a tenth of a px, which no eye tells from the rest. */

/** @returns px to a tenth. */
export function tenth(px: number): number {
  return Math.round(px * 10) / 10;
}

/** @returns the CSS transform to a point, which can slide to the next. */
export function slideTo({ x, y }: { x: number; y: number }): string {
  return `translate(${tenth(x)}px, ${tenth(y)}px)`;
}

/** @returns the SVG transform to a point, for what must follow the camera at once. */
export function moveTo({ x, y }: { x: number; y: number }): string {
  return `translate(${tenth(x)} ${tenth(y)})`;
}
