/** Separators of entries beside semicolons and lines, each row with those before it: the surest come first. */
const separators = [/,/, /[,&+]|\s(?:dan|serta)\s/i, /[,&+/]|\s(?:dan|serta)\s/i];

/**
 * Ways to read a text as several entries. Names hold commas and `dan` as well, so a way counts only where each of its
 * entries means something.
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
