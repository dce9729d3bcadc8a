import type { Attribute } from "../../graph/attributes.js";
import { textLine, xmlText } from "./xml-text.js";

/** Property names used so far in a file; the file declares them at its end. */
export class PropertyNames {
  private readonly identifiers = new Map<string, string>();

  /** Returns the properties of an element or relation as XML, or an empty text if there are none. */
  write(properties: Attribute[]): string {
    if (properties.length === 0) return "";
    return `<properties>\n${properties.map(each => this.writeOne(each)).join("")}</properties>\n`;
  }

  /** Returns the declarations of all names as XML, or an empty text if none was used. */
  declare(): string {
    if (this.identifiers.size === 0) return "";
    const declared = [...this.identifiers].map(
      ([name, identifier]) =>
        `<propertyDefinition identifier="${identifier}" type="string">\n<name>${xmlText(name)}</name>\n</propertyDefinition>\n`,
    );
    return `<propertyDefinitions>\n${declared.join("")}</propertyDefinitions>\n`;
  }

  private writeOne({ name, value }: Attribute): string {
    const reference = this.identifiers.get(name) ?? `propid-${this.identifiers.size + 1}`;
    this.identifiers.set(name, reference);
    return `<property propertyDefinitionRef="${reference}">${textLine("value", value).trimEnd() || "<value></value>"}</property>\n`;
  }
}
