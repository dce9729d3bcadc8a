/** Returns a text without line breaks. */
export const inOneLine = (text: string): string => text.replace(/\s+/g, " ").trim();
