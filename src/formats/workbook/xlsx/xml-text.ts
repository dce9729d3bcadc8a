/** What XML 1.0 cannot hold, and what looks as if it stood for such. */
const unprintable = /(?![\t\n\r\u007f-\u009f])\p{Cc}|\p{Cs}|[\ufffe\uffff]|_(?=x[0-9A-Fa-f]{4}_)/gu;

const code = (character: string) => `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`;

const entities: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "\r": "&#13;" };

/** A text as it stands in XML; characters that XML cannot hold as spreadsheets write them, `_x0001_` (ECMA-376 22.9.2.19). */
export const toXml = (text: string): string =>
  text.replace(unprintable, code).replace(/[&<>"\r]/g, character => entities[character]!);

/** Such a text as it was, once XML has been read; libraries leave this to us. */
export const fromXlsxText = (text: string): string =>
  text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)));
