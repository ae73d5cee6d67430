/**
 * What of a tall frame is in sight: its host tells nothing, but observers of intersection see through frames.
 * Marks of 100 px stand along the frame, and those that are seen say from where to where.
 */

/** px. */
const MARK = 100;

/** Each px of a mark. */
const THRESHOLDS = Array.from({ length: MARK + 1 }, (_, i) => i / MARK);

function addMarks(parent: HTMLElement, height: number): HTMLElement {
  const marks = document.createElement('div');
  marks.className = 'sight';
  marks.setAttribute('aria-hidden', 'true');
  for (let at = 0; at < height; at += MARK) marks.append(document.createElement('i'));
  parent.append(marks);
  return marks;
}

/** px from the frame's top. */
export interface Sight {
  top: number;
  bottom: number;
}

function sightOf(rects: readonly DOMRectReadOnly[]): Sight | undefined {
  if (rects.length === 0) return undefined;
  return {
    top: Math.min(...rects.map((rect) => rect.top)),
    bottom: Math.max(...rects.map((rect) => rect.bottom)),
  };
}

/**
 * @param parent of the marks; as high as the column
 * @param onSight called with what is seen; undefined for nothing
 * @returns what takes the marks away
 */
export function watchSight(
  parent: HTMLElement,
  onSight: (sight: Sight | undefined) => void,
): () => void {
  const seen = new Map<Element, DOMRectReadOnly>();
  const observer = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting, intersectionRect } of entries) {
        if (isIntersecting) seen.set(target, intersectionRect);
        else seen.delete(target);
      }
      onSight(sightOf([...seen.values()]));
    },
    { threshold: THRESHOLDS },
  );
  const marks = addMarks(parent, parent.scrollHeight);
  for (const mark of marks.children) observer.observe(mark);
  return () => {
    observer.disconnect();
    marks.remove();
  };
}
