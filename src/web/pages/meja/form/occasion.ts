import type { Draft } from "./draft";

/** Returns the reason of a draft and the documents that it cites, as far as there are any. */
export const occasionOf = ({ note, cites }: Pick<Draft, "note" | "cites">) => ({
  ...(note.trim() ? { note: note.trim() } : {}),
  ...(cites.length > 0 ? { cites: cites.map(({ ref }) => ref) } : {}),
});
