/** Characters that XML 1.0 cannot represent; each becomes U+FFFD. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to find
const illegal = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g;

const escapes: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "\r": "&#xD;" };

/** Escapes a text for XML content or attributes; line ends are preserved. */
export const xmlText = (text: string): string =>
  text
    .replace(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g, "\uFFFD")
    .replace(illegal, "\uFFFD")
    .replace(/[&<>"\r]/g, character => escapes[character]!);

/** Returns an XML element with text on a line of its own, or an empty text if `text` is empty. */
export const textLine = (name: string, text: string | null | undefined): string =>
  text ? `<${name}>${xmlText(text)}</${name}>\n` : "";
