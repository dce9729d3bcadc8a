/** Characters that XML 1.0 forbids, and those that change the direction of the surrounding text. */
const unprintable =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u200E\u200F\u202A-\u202E\u2066-\u2069\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

const entities: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&apos;" };

/** Escapes text for an element or attribute. Removes unprintable characters, and collapses white space. */
export const escapeXml = (text: string): string =>
  text
    .replace(unprintable, "")
    .replace(/\s+/g, " ")
    .replace(/[&<>"']/g, character => entities[character]!);

/** Returns an XML element. `children` must be XML; attributes are escaped, and omitted if undefined. */
export function xml(
  name: string,
  attributes: Record<string, string | number | undefined> = {},
  ...children: string[]
): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${typeof value === "number" ? rounded(value) : escapeXml(value!)}"`)
    .join("");
  return children.length > 0 ? `<${name}${written}>${children.join("")}</${name}>` : `<${name}${written}/>`;
}

const rounded = (value: number) => String(Math.round(value * 10) / 10);
