/** Characters that XML 1.0 cannot hold in any way; each becomes U+FFFD. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const illegal = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g;

const escapes: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "\r": "&#xD;" };

/** A text as XML holds it between tags or in an attribute, line ends as they are. */
export const xmlText = (text: string): string =>
  text
    .replace(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g, "\uFFFD")
    .replace(illegal, "\uFFFD")
    .replace(/[&<>"\r]/g, character => escapes[character]!);

/** An element with text, on a line of its own; nothing where there is no text. */
export const textLine = (name: string, text: string | null | undefined): string =>
  text ? `<${name}>${xmlText(text)}</${name}>\n` : "";
