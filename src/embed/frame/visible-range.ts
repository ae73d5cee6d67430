/**
 * What of a tall frame is in sight of the host's viewport, although the host says nothing: an IntersectionObserver sees
 * through frames. Along the frame there are marks of 100 px; those that intersect say from where to where.
 */

/** px. */
const MARK = 100;

/** One for each px of a mark. */
const THRESHOLDS = Array.from({ length: MARK + 1 }, (_, i) => i / MARK);

function addMarks(parent: HTMLElement, height: number): HTMLElement {
  const marks = document.createElement('div');
  marks.className = 'sight';
  marks.setAttribute('aria-hidden', 'true');
  for (let at = 0; at < height; at += MARK) marks.append(document.createElement('i'));
  parent.append(marks);
  return marks;
}

/** In px from the frame's top. */
export interface VisibleRange {
  top: number;
  bottom: number;
}

function rangeOf(rects: readonly DOMRectReadOnly[]): VisibleRange | undefined {
  if (rects.length === 0) return undefined;
  return {
    top: Math.min(...rects.map((rect) => rect.top)),
    bottom: Math.max(...rects.map((rect) => rect.bottom)),
  };
}

/**
 * @param parent of the marks; as tall as the column
 * @param onRange called with what is visible; undefined for nothing
 * @returns what removes the marks
 */
export function watchVisibleRange(
  parent: HTMLElement,
  onRange: (sight: VisibleRange | undefined) => void,
): () => void {
  const visible = new Map<Element, DOMRectReadOnly>();
  const observer = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting, intersectionRect } of entries) {
        if (isIntersecting) visible.set(target, intersectionRect);
        else visible.delete(target);
      }
      onRange(rangeOf([...visible.values()]));
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
