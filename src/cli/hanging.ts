/** Maximum length of a line of a usage. */
const longest = 120;

/** Returns words as lines of at most 120 characters; those after the first are indented by the length of the head. */
export function hanging(head: string, words: readonly string[]): string {
  const lines: string[] = [];
  let line = head;
  for (const [index, word] of words.entries()) {
    const isFull = index > 0 && line.length + word.length > longest;
    if (isFull) lines.push(line.trimEnd());
    line = `${isFull ? " ".repeat(head.length) : line}${word} `;
  }
  return [...lines, line.trimEnd()].join("\n");
}

/** Returns the words of a text. */
export const wordsOf = (text: string): string[] => text.split(/\s+/);
