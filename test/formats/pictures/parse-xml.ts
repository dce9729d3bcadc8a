import { SaxesParser } from "saxes";

export interface XmlElement {
  name: string;
  attributes: Record<string, string>;
  text: string;
}

/** Returns the elements of a document, outer ones first, each with its whole text. Throws if it is not well-formed. */
export function parseXml(document: string): XmlElement[] {
  const elements: XmlElement[] = [];
  const open: XmlElement[] = [];
  const parser = new SaxesParser({ xmlns: true });
  parser.on("error", fault => {
    throw fault;
  });
  parser.on("opentag", ({ name, attributes }) => {
    const values = Object.entries(attributes).map(([key, { value }]) => [key, value]);
    const element = { name, attributes: Object.fromEntries(values), text: "" };
    elements.push(element);
    open.push(element);
  });
  parser.on("text", text => {
    for (const element of open) element.text += text;
  });
  parser.on("closetag", () => open.pop());
  parser.write(document).close();
  return elements;
}
