/** Element of rendered HTML, with its texts and children in their order. */
export interface HtmlElement {
  tag: string;
  attributes: Readonly<Record<string, string>>;
  children: (HtmlElement | string)[];
}

const part = /<(\/?)([a-z][\w-]*)((?:"[^"]*"|[^">])*)>|([^<]+)/gi;
const attribute = /([\w-]+)="([^"]*)"/g;

/** Elements that have no end. */
const withoutEnd = ["area", "br", "col", "hr", "img", "input", "link", "meta", "source", "wbr"];

/** Returns the tree of HTML that Preact has rendered: all attributes are quoted, all elements are closed. */
export function treeOf(html: string): HtmlElement {
  const root: HtmlElement = { tag: "", attributes: {}, children: [] };
  const open = [root];
  for (const [, end, tag, attributes = "", text] of html.matchAll(part)) {
    const parent = open.at(-1)!;
    if (text !== undefined) parent.children.push(decoded(text));
    else if (end) open.pop();
    else {
      const element = { tag: tag!, attributes: attributesIn(attributes), children: [] };
      parent.children.push(element);
      if (!withoutEnd.includes(tag!) && !attributes.endsWith("/")) open.push(element);
    }
  }
  return root;
}

const attributesIn = (text: string) =>
  Object.fromEntries([...text.matchAll(attribute)].map(([, name, value]) => [name!, decoded(value!)]));

const decoded = (text: string) => text.replaceAll("&lt;", "<").replaceAll("&quot;", '"').replaceAll("&amp;", "&");

/** Elements whose text begins a word of its own. */
const apart = ["br", "dd", "div", "dt", "li", "p", "small", "td", "th", "tr", "ul"];

/** Returns the text of an element as a reader has it, without what screen readers leave out. */
export function textOf({ children }: HtmlElement): string {
  const texts = children.map(child => {
    if (typeof child === "string") return child;
    if (child.attributes["aria-hidden"] === "true") return "";
    return apart.includes(child.tag) ? ` ${textOf(child)} ` : textOf(child);
  });
  return texts.join("").replace(/\s+/g, " ").trim();
}

/** Returns the elements with some tags within another, in their order; not those within one that is found. */
export const elementsIn = ({ children }: HtmlElement, ...tags: string[]): HtmlElement[] =>
  children.flatMap(child => {
    if (typeof child === "string") return [];
    return tags.includes(child.tag) ? [child] : elementsIn(child, ...tags);
  });
