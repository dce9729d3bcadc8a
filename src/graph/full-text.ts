/** Names of the full-text indexes: words by their stems, and the beginnings of words. */
export const fullText = { stems: "element_stems", beginnings: "element_beginnings" } as const;
