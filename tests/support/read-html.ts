/** HTML read without a browser's DOM, for tests of many large pages. */
import { defaultTreeAdapter as tree, parse, type DefaultTreeAdapterTypes } from 'parse5';

type Element = DefaultTreeAdapterTypes.Element;
type Node = DefaultTreeAdapterTypes.ChildNode;

export interface ReadElement {
  name: string;
  attributes: ReadonlyMap<string, string>;
  element: Element;
}

/** @returns all elements of a page, in its order. */
export function elementsOf(html: string): ReadElement[] {
  const found: ReadElement[] = [];
  const walk = (nodes: readonly Node[]) => {
    for (const element of nodes) {
      if (!tree.isElementNode(element)) continue;
      const attributes = new Map(element.attrs.map(({ name, value }) => [name, value]));
      found.push({ name: element.tagName, attributes, element });
      walk(element.childNodes);
    }
  };
  walk(parse(html).childNodes);
  return found;
}

/** @returns the text inside, with each stretch of white space as one space. */
export function textIn(node: Node): string {
  const gather = (each: Node): string => {
    if (tree.isTextNode(each)) return each.value;
    return tree.isElementNode(each) ? each.childNodes.map(gather).join('') : '';
  };
  return gather(node).replace(/\s+/g, ' ').trim();
}

/** @returns how many elements are inside. */
export function elementsIn(element: Element): number {
  const inside = element.childNodes.filter((node) => tree.isElementNode(node));
  return inside.reduce((sum, each) => sum + 1 + elementsIn(each), 0);
}
