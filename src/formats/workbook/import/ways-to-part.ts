/** Separators of entries besides semicolons and lines; each pattern includes those before it, the safest first. */
const separators = [/,/, /[,&+]|\s(?:dan|serta)\s/i, /[,&+/]|\s(?:dan|serta)\s/i];

/**
 * Returns the ways to split a text into several entries. Names may contain commas and `dan`, so the caller accepts a
 * way only if each entry is valid.
 */
export const waysToPart = (text: string): string[][] =>
  separators
    .map(separator =>
      text
        .split(separator)
        .map(part => part.trim().replace(/^(?:dan|serta)\s+/i, ""))
        .filter(part => part !== ""),
    )
    .filter(parts => parts.length > 1);
