/** Names of the full-text indexes: stemmed words, and beginnings of words. */
export const fullText = { stems: "element_stems", beginnings: "element_beginnings" } as const;
