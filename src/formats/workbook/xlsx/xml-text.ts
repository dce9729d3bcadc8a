/** Characters that XML 1.0 cannot represent, and texts that look like their escapes. */
const unprintable = /(?![\t\n\r\u007f-\u009f])\p{Cc}|\p{Cs}|[\ufffe\uffff]|_(?=x[0-9A-Fa-f]{4}_)/gu;

const code = (character: string) => `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`;

const entities: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "\r": "&#13;" };

/** Escapes a text for XML; characters that XML cannot represent as in spreadsheets, `_x0001_` (ECMA-376 22.9.2.19). */
export const toXml = (text: string): string =>
  text.replace(unprintable, code).replace(/[&<>"\r]/g, character => entities[character]!);

/** Decodes these escapes in a text read from XML, which libraries do not do. */
export const fromXlsxText = (text: string): string =>
  text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)));
